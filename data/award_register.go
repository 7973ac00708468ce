package data

import (
	"cmp"
	"slices"
	"strings"

	"thidua/data/vn"
)

// AwardKind is the kind of commendation (loại hình khen thưởng).
type AwardKind string

// The kinds of the law.
const (
	ForMerit     AwardKind = "merit"    // công trạng
	ForSudden    AwardKind = "sudden"   // đột xuất
	ForMovement  AwardKind = "movement" // phong trào (theo đợt, chuyên đề)
	ForService   AwardKind = "service"  // quá trình cống hiến
	ForSeniority AwardKind = "seniority"
	ForForeign   AwardKind = "foreign" // đối ngoại
)

// AwardKinds lists all kinds in the order in which they are offered.
func AwardKinds() []AwardKind {
	return []AwardKind{ForMovement, ForMerit, ForSudden, ForService, ForSeniority, ForForeign}
}

// Gender is that of a person, for the statistical forms.
type Gender string

// The genders that the forms ask for.
const (
	Male   Gender = "male"
	Female Gender = "female"
)

// Genders lists both.
func Genders() []Gender { return []Gender{Male, Female} }

// Award is one entry of the award register (sổ theo dõi khen thưởng) from
// before this ledger, imported from an old register or typed in. What was
// decided in this ledger is in the register by itself, see [Entry].
type Award struct {
	ID            int64     `json:"id"`
	Number        string    `json:"number"` // of the decision
	IssuedOn      vn.Date   `json:"issued_on"`
	Year          int       `json:"year"`      // of the award; the decision's where its day is known
	Authority     Level     `json:"authority"` // who decided
	Subject       Subject   `json:"subject"`
	Salutation    string    `json:"salutation"`
	Name          string    `json:"name"`
	BirthYear     int       `json:"birth_year"` // 0 when unknown
	Gender        Gender    `json:"gender"`
	Post          string    `json:"post"`
	Workplace     string    `json:"workplace"` // the unit as the register has it
	Bloc          string    `json:"bloc"`
	Field         string    `json:"field"`
	Form          string    `json:"form"` // its code where the rules know it, else its wording
	Kind          AwardKind `json:"kind"`
	Achievement   string    `json:"achievement"`
	Prize         int64     `json:"prize"` // đồng; 0 when unknown
	CertificateNo string    `json:"certificate_no"`
	HandedOn      vn.Date   `json:"handed_on"`
	ReceivedBy    string    `json:"received_by"`
	Note          string    `json:"note"`
	Source        string    `json:"source"` // the file and line it was imported from
}

// Check reports the first field of a that cannot stay as it is.
func (a Award) Check() error {
	switch {
	case a.Name == "":
		return required("name")
	case !slices.Contains(Subjects(), a.Subject):
		return required("subject")
	case a.Year < 1945 || a.Year > 2100:
		return &Problem{Key: "problem.year", Field: "year"}
	case a.Prize < 0:
		return &Problem{Key: "problem.negative", Field: "prize"}
	case a.BirthYear != 0 && (a.BirthYear < 1880 || a.BirthYear > a.Year):
		return &Problem{Key: "problem.year", Field: "birth_year"}
	}
	return nil
}

// Entry is one line of the award register over all years.
type Entry struct {
	Award
	NominationID int64    // 0 for one from an old register
	CampaignID   int64    // of the nomination
	DecisionID   int64    // likewise
	UnitID       int64    // likewise
	Standing     Standing // likewise; no old register has it
	FormName     string   // the wording of the form
	PaidOn       vn.Date
}

// Register is the award register, ready to be asked about a name. It is shared
// between screens: nobody changes its entries.
type Register struct {
	Entries []*Entry // the newest first
	past    []*Entry // those from old registers
	byName  map[string][]*Entry
	decided map[string][]*Entry // by name, those of this ledger
}

// Decisive is what the register takes from the ledger of each campaign.
type Decisive struct {
	Campaign    Campaign
	Nominations []Nomination // those in decisions
	Decisions   []Decision
}

// NewRegister makes the register of old awards and of what was decided in the
// campaigns with number and date.
func NewRegister(old []Award, campaigns []Decisive, units []Unit, rules []RuleSet) Register {
	r := Register{byName: make(map[string][]*Entry, len(old))}
	entries := make([]Entry, len(old))
	for i, a := range old {
		entries[i] = Entry{Award: a, FormName: FormWording(a, rules)}
		r.past = append(r.past, &entries[i])
	}
	slices.SortStableFunc(r.past, newer)
	for _, e := range r.past {
		key := NomineeKey(e.Subject, e.Name)
		r.byName[key] = append(r.byName[key], e)
	}
	return r.Decided(campaigns, units, rules)
}

// Decided is the register with the same old awards and other decisions. It is
// quick however many old awards there are.
func (r Register) Decided(campaigns []Decisive, units []Unit, rules []RuleSet) Register {
	unitOf, rulesOf := map[int64]Unit{}, map[int64]RuleSet{}
	for _, u := range units {
		unitOf[u.ID] = u
	}
	for _, set := range rules {
		rulesOf[set.ID] = set
	}
	var fresh []*Entry
	for _, c := range campaigns {
		decisions := map[int64]Decision{}
		for _, d := range c.Decisions {
			decisions[d.ID] = d
		}
		for _, n := range c.Nominations {
			if d := decisions[n.DecisionID]; d.Issued() {
				e := EntryOf(n, d, unitOf[n.UnitID], rulesOf[d.RuleSetID])
				fresh = append(fresh, &e)
			}
		}
	}
	slices.SortStableFunc(fresh, newer)
	r.decided = map[string][]*Entry{}
	for _, e := range fresh {
		key := NomineeKey(e.Subject, e.Name)
		r.decided[key] = append(r.decided[key], e)
	}
	r.Entries = merged(fresh, r.past)
	return r
}

// RegisterOf makes a register of some entries, as those of the nominees that are
// asked about.
func RegisterOf(entries []Entry) Register {
	r := Register{byName: map[string][]*Entry{}, decided: map[string][]*Entry{}}
	for i := range entries {
		r.Entries = append(r.Entries, &entries[i])
	}
	slices.SortFunc(r.Entries, newer)
	for _, e := range r.Entries {
		key, of := NomineeKey(e.Subject, e.Name), r.byName
		if e.NominationID != 0 {
			of = r.decided
		} else {
			r.past = append(r.past, e)
		}
		of[key] = append(of[key], e)
	}
	return r
}

// newer orders entries, the newest first, of one day those that were decided
// here.
func newer(a, b *Entry) int {
	return cmp.Or(cmp.Compare(b.Year, a.Year), b.IssuedOn.Compare(a.IssuedOn),
		-cmp.Compare(min(a.NominationID, 1), min(b.NominationID, 1)), cmp.Compare(a.NominationID, b.NominationID), cmp.Compare(a.ID, b.ID))
}

// merged puts two lists in order into one.
func merged(a, b []*Entry) []*Entry {
	all := make([]*Entry, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if newer(a[0], b[0]) <= 0 {
			all, a = append(all, a[0]), a[1:]
		} else {
			all, b = append(all, b[0]), b[1:]
		}
	}
	return append(append(all, a...), b...)
}

// named lists the entries of a name, the newest first.
func (r Register) named(s Subject, name string) []*Entry {
	key := NomineeKey(s, name)
	return merged(r.decided[key], r.byName[key])
}

// EntryOf is the entry of a nominee in an issued decision; u is the nominee's
// unit, rules are those of the decision.
func EntryOf(n Nomination, d Decision, u Unit, rules RuleSet) Entry {
	form, _ := rules.Form(n.Form, n.Subject)
	return Entry{
		Award: Award{
			Number: d.Number, IssuedOn: d.IssuedOn, Year: d.IssuedOn.Year(), Authority: form.Authority,
			Subject: n.Subject, Salutation: n.Salutation, Name: n.Name, BirthYear: n.BirthYear, Gender: n.GenderOf(),
			Post: n.Post, Workplace: cmp.Or(n.Workplace, u.Name), Bloc: u.Bloc, Field: n.Field, Form: n.Form, Kind: n.Kind,
			Achievement: n.Achievement, Prize: rules.PrizeOf(n), CertificateNo: n.CertificateNo, HandedOn: n.HandedOn,
			ReceivedBy: n.ReceivedBy, Note: n.Note,
		},
		NominationID: n.ID, CampaignID: n.CampaignID, DecisionID: d.ID, UnitID: n.UnitID, Standing: n.Standing,
		FormName: form.Name, PaidOn: n.PaidOn,
	}
}

// FormWording is the wording of the form of an old award: that of the rules of
// its time where they know its code.
func FormWording(a Award, sets []RuleSet) string {
	if rules := RuleSetOn(sets, a.IssuedOn); rules != nil {
		if form, ok := rules.Form(a.Form, a.Subject); ok {
			return form.Name
		}
	}
	return a.Form
}

// Of lists the entries of the nominee, however the name is spelt, the newest
// first. Namesakes of another birth year are not among them; where one is not
// known, those of another workplace and unit are not.
func (r Register) Of(n Nomination) []Entry {
	var found []Entry
	for _, e := range r.named(n.Subject, n.Name) {
		if (e.NominationID == 0 || e.NominationID != n.ID) && e.is(n) {
			found = append(found, *e)
		}
	}
	return found
}

// History lists all entries of the nominee of an entry, that one among them,
// the newest first.
func (r Register) History(of Entry) []Entry {
	return r.Of(Nomination{
		Subject: of.Subject, Name: of.Name, BirthYear: of.BirthYear, Workplace: of.Workplace, UnitID: of.UnitID,
	})
}

// is reports whether the entry is about the nominee; the name is the same.
func (e Entry) is(n Nomination) bool {
	switch {
	case e.BirthYear != 0 && n.BirthYear != 0:
		return e.BirthYear == n.BirthYear
	case n.Subject == Collective, e.Workplace == "" || n.Workplace == "":
		return true
	case e.UnitID != 0 && e.UnitID == n.UnitID:
		return true
	}
	return samePlace(e.Workplace, n.Workplace)
}

// NomineeKey is what the names of one nominee have in common however they are
// spelt: tone marks, letter case, spaces and titles before the name do not
// count.
func NomineeKey(s Subject, name string) string { return string(s) + "|" + vn.Fold(vn.BareName(name)) }

// SameAward finds an entry that says the same as a: the same nominee, form and
// decision.
func (r Register) SameAward(a Award) (Entry, bool) {
	for _, e := range r.named(a.Subject, a.Name) {
		if SameAward(e.Award, a) {
			return *e, true
		}
	}
	return Entry{}, false
}

// LikeAward finds an entry that may be the same award written otherwise: the
// same nominee in the same year, and of decision and form at least one.
func (r Register) LikeAward(a Award) (Entry, bool) {
	for _, e := range r.named(a.Subject, a.Name) {
		if LikeAward(e.Award, a) {
			return *e, true
		}
	}
	return Entry{}, false
}

// SameAward reports whether two awards of one name are the same. Namesakes of
// two workplaces whose years of birth are not known are not.
func SameAward(a, b Award) bool {
	return LikeAward(a, b) && vn.Fold(a.Number) == vn.Fold(b.Number) && vn.Fold(a.Form) == vn.Fold(b.Form) &&
		(a.BirthYear != 0 && b.BirthYear != 0 || a.Workplace == "" || b.Workplace == "" || samePlace(a.Workplace, b.Workplace))
}

// LikeAward reports whether two awards of one name may be the same: of the
// same year, and with the decision or the form in common.
func LikeAward(a, b Award) bool {
	sameNumber := a.Number != "" && bareNumber(a.Number) == bareNumber(b.Number)
	samePerson := a.BirthYear == 0 || b.BirthYear == 0 || a.BirthYear == b.BirthYear
	return a.Year == b.Year && samePerson && (sameNumber || vn.Fold(a.Form) == vn.Fold(b.Form))
}

// bareNumber is the number of a decision without its sign: "12/QĐ-UBND" is
// often written "12".
func bareNumber(number string) string {
	bare, _, _ := strings.Cut(vn.Fold(number), "/")
	return strings.TrimLeft(bare, "0 ")
}
