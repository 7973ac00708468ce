package store

import (
	"reflect"
	"slices"
	"strings"

	"thidua/data"
)

// Add brings a whole ledger in from a file: a plan, sample data. Records get
// new ids and keep their links; units, rule sets and holidays that are already
// known are used as they are. It returns the id of the campaign, 0 when the
// ledger has none. All or nothing; what comes without a campaign is not undone
// with Undo.
func (s *Store) Add(l data.Ledger, why string) (campaignID int64, err error) {
	err = s.write(why, func(w *work) error {
		w.undoable, w.fromFile = l.Campaign.Name != "" || l.Campaign.ShortName != "", true
		in := incoming{w: w, ids: map[string]map[int64]int64{}}
		s.addShared(&in, l)
		if l.Campaign.Name != "" || l.Campaign.ShortName != "" {
			s.addCampaign(&in, l)
		}
		campaignID = in.campaign
		return in.err
	})
	return campaignID, err
}

// incoming maps the ids of a file to those of the store, by kind of record.
// Its first error stops it.
type incoming struct {
	w        *work
	ids      map[string]map[int64]int64
	campaign int64
	err      error
}

func (in *incoming) know(entity string, old, now int64) {
	if in.ids[entity] == nil {
		in.ids[entity] = map[int64]int64{}
	}
	in.ids[entity][old] = now
}

// add saves each record as a new one, linked to the records that came before.
func add[T any](in *incoming, t Table[T], records []T) {
	for _, r := range records {
		if in.err != nil {
			return
		}
		record := reflect.ValueOf(&r).Elem()
		id := record.Field(0)
		old := id.Int()
		id.SetInt(0)
		in.relink(record, t.columns[1:])
		if in.err = t.save(in.w, &r); in.err == nil {
			in.know(t.name, old, id.Int())
		}
	}
}

// relink turns the links of a record into those of the store. A column target_id
// holds the id of a target; entity_id that of whatever the column entity names.
func (in *incoming) relink(record reflect.Value, columns []column) {
	entity := ""
	for _, c := range columns {
		if c.name == "entity" {
			entity = record.Field(c.index).String()
		}
		to, isLink := strings.CutSuffix(c.name, "_id")
		if !isLink {
			continue
		}
		link := record.Field(c.index)
		switch to {
		case "campaign":
			link.SetInt(in.campaign)
		case "entity":
			link.SetInt(in.ids[entity][link.Int()])
		default:
			link.SetInt(in.ids[linked(to)][link.Int()])
		}
	}
}

// recused links ballots to the members who did not vote, as the store knows them.
func (in *incoming) recused(ballots []data.Ballot) []data.Ballot {
	linked := slices.Clone(ballots)
	for i, b := range linked {
		linked[i].Recused = nil
		for _, id := range b.Recused {
			linked[i].Recused = append(linked[i].Recused, in.ids["member"][id])
		}
	}
	return linked
}

// linked is the kind of record that a column x_id holds the id of:
// chair_member_id that of a member.
func linked(to string) string {
	for _, kind := range []string{"member", "attachment"} {
		if strings.HasSuffix(to, "_"+kind) {
			return kind
		}
	}
	return to
}

// addShared adds the records that belong to no campaign and are not yet known.
func (s *Store) addShared(in *incoming, l data.Ledger) {
	addUnknown(in, s.Units, l.Units, func(u data.Unit, known []data.Unit) *data.Unit {
		return data.SameUnit(data.Unit{Name: u.Name, Code: u.Code}, known)
	})
	addUnknown(in, s.RuleSets, l.RuleSets, func(r data.RuleSet, known []data.RuleSet) *data.RuleSet {
		return same(known, func(k data.RuleSet) bool { return k.Name == r.Name })
	})
	addUnknown(in, s.Members, l.Members, func(m data.Member, known []data.Member) *data.Member {
		return same(known, func(k data.Member) bool { return k.Name == m.Name && k.From == m.From })
	})
	addUnknown(in, s.Blanks, l.Blanks, func(b data.BlankCertificate, known []data.BlankCertificate) *data.BlankCertificate {
		return same(known, func(k data.BlankCertificate) bool { return k.Name == b.Name })
	})
	addUnknown(in, s.Holidays, l.Holidays, func(h data.Holiday, known []data.Holiday) *data.Holiday {
		return same(known, func(k data.Holiday) bool { return k.On == h.On })
	})
}

// addUnknown adds the records that match does not find among those kept, and
// notes the ids of those it finds.
func addUnknown[T any](in *incoming, t Table[T], records []T, match func(T, []T) *T) {
	if in.err != nil {
		return
	}
	known, err := t.list(in.w.tx, 0)
	if in.err = err; err != nil {
		return
	}
	idOf := func(r T) int64 { return reflect.ValueOf(r).Field(0).Int() }
	var fresh []T
	for _, r := range records {
		if twin := match(r, known); twin != nil {
			in.know(t.name, idOf(r), idOf(*twin))
		} else {
			fresh = append(fresh, r)
		}
	}
	add(in, t, fresh)
}

func same[T any](known []T, is func(T) bool) *T {
	for i := range known {
		if is(known[i]) {
			return &known[i]
		}
	}
	return nil
}

// addCampaign adds the campaign and all that belongs to it, each kind after
// those it links to.
func (s *Store) addCampaign(in *incoming, l data.Ledger) {
	add(in, s.Campaigns, []data.Campaign{l.Campaign})
	in.campaign = in.ids["campaign"][l.Campaign.ID]
	add(in, s.Bases, l.Bases)
	add(in, s.Tasks, l.Tasks)
	add(in, s.Targets, l.Targets)
	add(in, s.Amendments, l.Amendments)
	add(in, s.Allocations, l.Allocations)
	add(in, s.Movements, l.Movements)
	add(in, s.Periods, l.Periods)
	add(in, s.Submissions, l.Submissions)
	add(in, s.Results, l.Results)
	add(in, s.MovementResults, l.MovementResults)
	add(in, s.UnitFigures, l.UnitFigures)
	add(in, s.Reminders, l.Reminders)
	add(in, s.Exemplars, l.Exemplars)
	add(in, s.Decisions, l.Decisions)
	add(in, s.Nominations, l.Nominations)
	add(in, s.Doubts, l.Doubts)
	add(in, s.Meetings, l.Meetings)
	add(in, s.Attendances, l.Attendances)
	add(in, s.Ballots, in.recused(l.Ballots))
	add(in, s.Waivers, l.Waivers)
}
