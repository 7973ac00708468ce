package intake

import (
	"thidua/data"
	"thidua/data/vn"
)

// known are the nominees and exemplars of the ledger and of the files that were
// looked at before, by folded name: only namesakes are compared, so that
// thousands take no time.
type known struct {
	desk      Desk
	nominees  map[string][]proposed
	exemplars map[string][]data.Exemplar
}

// proposed is a nomination from the ledger or from a file.
type proposed struct {
	data.Nomination
	in *Reading // nil for the ledger
}

// meet tells of nominees and exemplars that another unit, or the office, has
// entered already.
func meet(readings []Reading, d Desk) {
	k := known{d, map[string][]proposed{}, map[string][]data.Exemplar{}}
	for _, n := range d.Ledger.Nominations {
		if n.Stage != data.Refused && n.Round == data.CampaignRound {
			k.nominees[vn.Fold(n.Name)] = append(k.nominees[vn.Fold(n.Name)], proposed{n, nil})
		}
	}
	for _, e := range d.Ledger.Exemplars {
		k.exemplars[exemplarKey(e)] = append(k.exemplars[exemplarKey(e)], e)
	}
	for i := range readings {
		r := &readings[i]
		if r.Verdict != Clean && r.Verdict != Cautioned {
			continue
		}
		own := int64(-1) // what came with the report that this one corrects
		if s, ok := d.Ledger.SubmissionOf(r.Unit.ID, r.Period.ID); ok && s.ID != 0 {
			own = s.ID
		}
		k.meetNominees(r, own)
		k.meetExemplars(r, own)
	}
}

func (k known) meetNominees(r *Reading, own int64) {
	for i, n := range r.Answer.Nominations {
		key := vn.Fold(n.Name)
		for _, other := range k.nominees[key] {
			if other.in != r && other.SubmissionID != own && data.SameNominee(n, other.Nomination) {
				file := ""
				if other.in != nil {
					file = other.in.Name
				}
				r.caution(r.nominees[i], "intake.nominee.elsewhere",
					"Name", n.Name, "Unit", k.desk.Ledger.Unit(other.UnitID).Name, "File", file)
				break
			}
		}
		k.nominees[key] = append(k.nominees[key], proposed{n, r})
	}
}

func (k known) meetExemplars(r *Reading, own int64) {
	for i, e := range r.Answer.Exemplars {
		key := exemplarKey(e)
		for _, other := range k.exemplars[key] {
			if other.SubmissionID != own && (other.ID != 0 || other.UnitID != r.Unit.ID) {
				r.caution(r.exemplars[i], "intake.exemplar.elsewhere", "Name", e.Name, "Unit", k.desk.Ledger.Unit(other.UnitID).Name)
				break
			}
		}
		k.exemplars[key] = append(k.exemplars[key], e)
	}
}
