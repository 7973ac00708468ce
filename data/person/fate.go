package person

import (
	"fmt"
	"slices"

	"thidua/data"
)

// Verdict is what becomes of a record when the person asks for removal.
type Verdict string

// The verdicts.
const (
	Erased Verdict = "erased"
	Partly Verdict = "partly" // what nobody must keep goes, the rest stays
	Kept   Verdict = "kept"
	First  Verdict = "first" // something has to be done before
)

// Why is the reason of a verdict; its sentence is "persons.why.<why>".
type Why string

// The reasons. What was decided or has gone out as a document of the office is
// kept as the law on archives asks, however old; the duty to remove personal
// data (law 91/2025/QH15, article 14) does not go that far.
const (
	OfPerson   Why = "of_person"   // about the person alone
	Mentioned  Why = "mentioned"   // the name goes, the rest of the text stays
	Decided    Why = "decided"     // in a decision with number and date
	InRegister Why = "in_register" // of the award register
	OfCouncil  Why = "of_council"  // the Council's members are in its decision and minutes
	OfMeeting  Why = "of_meeting"  // minutes
	Signed     Why = "signed"      // who signed an official document
	OfDecision Why = "of_decision" // decision and what it rests on
	HandedUp   Why = "handed_up"   // part of what went to the city, sealed
	FromWard   Why = "from_ward"   // part of what a ward handed up, sealed
	IsTitle    Why = "is_title"    // the name of something else, of a school for example
	MadeBy     Why = "made_by"     // who made changes: without it the history tells nothing
	InUse      Why = "in_use"      // who uses the program
	StillOpen  Why = "still_open"  // a nomination that is being considered: refuse or delete it first
	InDraft    Why = "in_draft"    // in a decision without number: take it out first
	WithOwner  Why = "with_owner"  // goes or stays with the record that it belongs to
)

// Fate is a verdict with what it comes to.
type Fate struct {
	Verdict Verdict
	Why     Why
	Set     map[string]string // columns with what they become
	Leaves  bool              // the record leaves the lists
}

// Goes reports whether anything is removed.
func (f Fate) Goes() bool { return f.Verdict == Erased || f.Verdict == Partly }

// Facts are what the rules have to know besides the records.
type Facts struct {
	Issued map[int64]bool // decisions with number and date
	Mark   string         // what stands in place of what was removed
}

// Fates judges all records of a person, in their order.
func Fates(records []Record, n Name, f Facts) ([]Fate, error) {
	fates := make([]Fate, len(records))
	decided := map[Key]Fate{}
	kept := map[int64]bool{} // reports with which a nominee came who was commended
	for _, r := range records {
		if r.Kind == "nomination" && r.About() && !r.nominee(n, f).Goes() {
			kept[r.number("submission_id")] = true
		}
	}
	for _, linked := range []bool{false, true} {
		for i, r := range records {
			if (r.Of != Key{}) != linked {
				continue
			}
			var err error
			if fates[i], err = r.fate(n, f, kept, decided); err != nil {
				return nil, err
			}
			decided[r.Key()] = fates[i]
		}
	}
	return fates, nil
}

func (r Record) fate(n Name, f Facts, kept map[int64]bool, decided map[Key]Fate) (Fate, error) {
	switch {
	case r.Of != Key{}:
		return r.linked(n, f, decided[r.Of]), nil
	case r.Kind == "nomination" && r.About():
		return r.nominee(n, f), nil
	case r.Kind == "exemplar" && r.About():
		return Fate{Erased, OfPerson, map[string]string{"name": f.Mark, "outcome": "", "note": ""}, !r.Aside}, nil
	case r.Kind == "nomination" && f.Issued[r.number("decision_id")]:
		return Fate{Verdict: Kept, Why: Decided}, nil
	case r.Kind == "version" && len(r.Named) > 0:
		return r.version(n, f, kept)
	}
	if why, stays := r.stays(); stays {
		return Fate{Verdict: Kept, Why: why}, nil
	}
	return r.mention(n, f), nil
}

// nominee judges a nomination of the person.
func (r Record) nominee(n Name, f Facts) Fate {
	decision := r.number("decision_id")
	switch {
	case r.Aside:
	case f.Issued[decision]:
		return Fate{Verdict: Kept, Why: Decided}
	case decision != 0:
		return Fate{Verdict: First, Why: InDraft}
	case r.Row["stage"] != string(data.Refused):
		return Fate{Verdict: First, Why: StillOpen}
	}
	set := map[string]string{"name": f.Mark, "achievement": f.Mark, "birth_year": "0"}
	if r.Row["refused_why"] != "" {
		set["refused_why"] = f.Mark
	}
	for _, column := range []string{
		"salutation", "post", "workplace", "address", "standing", "gender", "discipline", "dossier_note", "comments",
		"certificate_name", "certificate_no", "received_by", "note",
	} {
		set[column] = ""
	}
	return Fate{Verdict: Erased, Why: OfPerson, Set: set}
}

// version judges a form of a unit as it was received.
func (r Record) version(n Name, f Facts, kept map[int64]bool) (Fate, error) {
	if kept[r.number("submission_id")] {
		return Fate{Verdict: Kept, Why: OfDecision}, nil
	}
	content, changed, err := n.blankAnswer(r.Row["content"], f.Mark)
	if err != nil {
		return Fate{}, fmt.Errorf("answers of version %d: %w", r.ID, err)
	}
	fate := Fate{Verdict: Erased, Why: Mentioned, Set: map[string]string{"content": content}}
	switch {
	case !changed:
		return Fate{Verdict: Kept, Why: Signed}, nil
	case n.InAnswer(content):
		fate.Verdict, fate.Why = Partly, Signed
	}
	return fate, nil
}

// stays says of what kind of record nothing goes, and why.
func (r Record) stays() (Why, bool) {
	whys := map[string]Why{
		"award": InRegister, "meeting": OfMeeting, "decision": OfDecision, "handed_up": HandedUp, Author: MadeBy,
		"city_target": FromWard, "city_movement": FromWard, "city_exemplar": FromWard, "city_nomination": FromWard,
		"city_unit": FromWard, "city_remark": FromWard, "city_package": FromWard,
	}
	why, stays := whys[r.Kind]
	switch {
	case stays && r.Aside && r.Kind == "award":
		return why, false // deleted from the register by the officer
	case (r.Kind == "office" || r.Kind == "city_board") && len(r.Named) > 0:
		return InUse, true
	}
	return why, stays
}

// linked judges what belongs to a record of the person.
func (r Record) linked(n Name, f Facts, owner Fate) Fate {
	blank := func(columns ...string) Fate {
		set := map[string]string{}
		for _, column := range columns {
			if r.Row[column] != "" {
				set[column] = ""
			}
		}
		if len(set) == 0 {
			return Fate{Verdict: Kept, Why: OfMeeting}
		}
		return Fate{Verdict: Partly, Why: OfMeeting, Set: set}
	}
	switch r.Kind {
	case "attendance":
		return blank("why") // of an absence: an illness is nobody's business
	case "ballot":
		if owner.Verdict == Erased {
			return blank("note")
		}
		return Fate{Verdict: Kept, Why: OfMeeting}
	case "meeting":
		return Fate{Verdict: Kept, Why: OfMeeting}
	case "handed_up":
		return Fate{Verdict: Kept, Why: HandedUp}
	}
	if owner.Verdict != Erased {
		return Fate{Verdict: Kept, Why: WithOwner}
	}
	switch r.Kind {
	case "attachment":
		return r.file(f)
	case "waiver":
		return Fate{Verdict: Erased, Why: WithOwner, Set: map[string]string{"reason": f.Mark}}
	}
	return r.mention(n, f)
}

// file is the removal of a file that was kept.
func (r Record) file(f Facts) Fate {
	return Fate{Erased, WithOwner, map[string]string{"name": f.Mark, "sha256": "", "size": "0"}, !r.Aside}
}

// mention takes the name out of the texts in which it stands. Where it is a
// title, or a signature under an official document, it stays.
func (r Record) mention(n Name, f Facts) Fate {
	if r.Kind == "attachment" && slices.Contains(r.Named, "name") {
		return r.ofOwner(f)
	}
	fate := Fate{Verdict: Erased, Why: Mentioned, Set: map[string]string{}}
	for _, column := range r.Named {
		if why, stays := r.staysIn(column); stays {
			fate.Verdict, fate.Why = Partly, why
		} else if r.Kind != "unit" || column != "contact" && column != "head" {
			fate.Set[column] = n.Blank(r.Row[column], f.Mark)
		}
	}
	for _, column := range r.besides(fate) {
		fate.Set[column] = ""
		if column == "birth_year" {
			fate.Set[column] = "0"
		}
	}
	for column, text := range fate.Set {
		if text == r.Row[column] {
			delete(fate.Set, column)
		}
	}
	if fate.Verdict == Partly && len(fate.Set) == 0 {
		fate.Verdict = Kept
	}
	return fate
}

// staysIn says of a column in which the name stands that it stays there.
func (r Record) staysIn(column string) (Why, bool) {
	titles := []string{"name", "short_name", "was_name", "code", "number", "issuer", "about"}
	switch {
	case column == "signer":
		return Signed, true
	case r.Kind == "member" && (column == "name" || column == "founding"):
		return OfCouncil, true
	case slices.Contains(titles, column) && !r.About():
		return IsTitle, true
	}
	return "", false
}

// besides are the columns that go with the name.
func (r Record) besides(fate Fate) (columns []string) {
	switch {
	case r.Kind == "unit" && slices.Contains(r.Named, "contact"):
		columns = []string{"contact", "phone", "email"}
	case r.Kind == "member" && fate.Verdict == Partly:
		columns = []string{"phone", "note"}
	case r.Kind == "award" && r.About():
		columns = []string{"salutation", "gender", "post", "workplace", "achievement", "certificate_no", "received_by", "note", "source", "birth_year"}
	}
	if r.Kind == "unit" && slices.Contains(r.Named, "head") {
		columns = append(columns, "head")
	}
	return columns
}

// ofOwner judges a file by whose name the person is known: the papers of a
// decision, of a meeting or of what went to the city stay.
func (r Record) ofOwner(f Facts) Fate {
	switch r.Row["entity"] {
	case "decision", "meeting", "handed_up", "city_package":
		return Fate{Verdict: Kept, Why: OfDecision}
	}
	fate := r.file(f)
	fate.Why = OfPerson
	return fate
}
