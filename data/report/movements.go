package report

import (
	"cmp"
	"slices"
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// movements is the section on the emulation movements: those that the city or
// the centre launched, which the plan has the ward report (V.2), in full, and
// those of the ward and its units in short.
func (w *ward) movements() {
	w.Tell("movements", Section, "report.s.movements.title")
	none := "report.s.movements.task.none"
	if slices.ContainsFunc(w.l.Movements, func(m data.Movement) bool { return !w.l.MovementReport(m).Blank() }) {
		none = ""
	}
	w.tasksOf(onMovements, "report.s.movements.task", none)
	ordered := slices.SortedStableFunc(slices.Values(w.l.Movements), func(a, b data.Movement) int { return cmp.Compare(a.Position, b.Position) })
	above, own := []data.Movement{}, []data.Movement{}
	for _, m := range ordered {
		if m.ToCity() {
			above = append(above, m)
		} else {
			own = append(own, m)
		}
	}
	w.Tell("movements_above", Item, "report.s.movements.above.title", w.higherLevel())
	if len(above) == 0 {
		w.Lack("movements_above_count", Prose, "report.s.movements.above.none", w.higherLevel())
	} else {
		w.Tell("movements_above_count", Prose, "report.s.movements.above", w.kind(), w.higherLevel(), Count("movements", len(above)).In(annexMovements))
	}
	for _, m := range above {
		w.movement(m, true)
	}
	if len(own) == 0 {
		return
	}
	w.Tell("movements_own", Item, "report.s.movements.own.title", w.kind())
	w.Tell("movements_own_count", Prose, "report.s.movements.own", w.kind(), Count("movements", len(own)).In(annexMovements))
	for _, m := range own {
		w.movement(m, false)
	}
}

// isCampaign reports whether m is the campaign itself, which the plan lists
// among the movements.
func (w *ward) isCampaign(m data.Movement) bool {
	name := vn.Fold(m.Name)
	return name != "" && strings.HasPrefix(vn.Fold(w.l.Campaign.Name), name)
}

// called is how a movement is called in running text: what its name does not
// say itself is put before it.
func (w *ward) called(m data.Movement) Text {
	if w.isCampaign(m) {
		if w.l.Campaign.Number == "" {
			return w.Phrase("report.s.movement.campaign_alone")
		}
		return w.Phrase("report.s.movement.campaign", With("plan", w.plan()))
	}
	name := vn.Fold(m.Name)
	for _, head := range []string{"phong trao", "thi dua", "dot thi dua", "cuoc van dong"} {
		if strings.HasPrefix(name, head) {
			return w.Phrase("report.s.movement.name_alone", Say("movement", vn.Capital(m.Name)).In(annexMovements))
		}
	}
	return w.Phrase("report.s.movement.name", Say("movement", m.Name).In(annexMovements))
}

// movement is the entry on one movement: what was achieved, who joined, models
// and commendation; the last two only in full.
func (w *ward) movement(m data.Movement, full bool) {
	r := w.l.MovementReport(m)
	name := With("name", w.called(m))
	if r.Blank() {
		w.Lack(of("movement", m.ID), Entry, "report.s.movement.none", name)
		return
	}
	outcome := With("outcome", nil)
	if m.Outcome != "" {
		outcome = With("outcome", w.Phrase("report.s.movement.outcome", w.citing("outcome", m.Outcome)))
	}
	models, awards := With("models", nil), With("awards", nil)
	if full && r.Models != "" {
		models = With("models", w.Phrase("report.s.movement.models", Typed("models", r.Models).In(annexMovements)))
	}
	if full {
		awards = With("awards", w.movementAwards(r))
	}
	w.Tell(of("movement", m.ID), Entry, "report.s.movement", name, outcome, With("unit_results", w.unitsIn(r)), With("joined", w.joined(r)), models, awards)
}

// joined is who took part.
func (w *ward) joined(r data.MovementReport) Text {
	var who []Text
	if r.Collectives > 0 {
		who = append(who, w.Phrase("report.s.movement.collectives", Count("collectives", r.Collectives).In(annexMovements)))
	}
	if r.Individuals > 0 {
		who = append(who, w.Phrase("report.s.movement.individuals", Count("individuals", r.Individuals).In(annexMovements)))
	}
	if len(who) == 0 {
		return nil
	}
	return w.Phrase("report.s.movement.joined", With("who", and(who)))
}

// movementAwards is who was commended for it.
func (w *ward) movementAwards(r data.MovementReport) Text {
	var given []Text
	if r.WardAwards > 0 {
		given = append(given, w.Phrase("report.s.movement.ward_awards", Count("ward_awards", r.WardAwards).In(annexMovements), w.kind()))
	}
	if r.CityRequests > 0 {
		given = append(given, w.Phrase("report.s.movement.city_requests", Count("city_requests", r.CityRequests).In(annexMovements)))
	}
	if len(given) == 0 {
		return nil
	}
	return w.Phrase("report.s.movement.awards", With("given", Join(given, "; ", "; ")))
}

// manyUnits is how many units' results the entry on a movement tells.
const manyUnits = 3

// unitsIn tells what the units achieved where the ward has no words of its own:
// of the first few what they say.
func (w *ward) unitsIn(r data.MovementReport) Text {
	if r.Sum.Units == 0 || r.Outcome != "" {
		return nil
	}
	count := Count("units", r.Sum.Units).In(annexMovements)
	var told []Text
	for _, result := range r.Counted {
		if result.Reply == data.Given && result.Outcome != "" && len(told) < manyUnits {
			name := w.l.Unit(result.UnitID).Name
			told = append(told, w.Phrase("report.s.movement.unit", Say("unit", name), Typed("outcome", result.Outcome)).About(id(result.UnitID), name))
		}
	}
	if len(told) == 0 {
		return w.Phrase("report.s.movement.units", count)
	}
	return w.Phrase("report.s.movement.units_told", count, With("told", Join(told, "; ", "; ")))
}
