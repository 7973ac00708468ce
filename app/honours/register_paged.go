package honours

import (
	"context"
	"strconv"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// sift is what a chip lets through: who was commended, or who decided.
type sift struct {
	subject   data.Subject
	authority data.Level
}

// sifts are the chips' own, in their order.
func sifts() (all []sift) {
	for _, subject := range data.Subjects() {
		all = append(all, sift{subject: subject})
	}
	for _, level := range []data.Level{data.Ward, data.City, data.Central} {
		all = append(all, sift{authority: level})
	}
	return all
}

// registerChips sift by who was commended and by who decided.
func registerChips() []ui.Chip[*registerRow] {
	var chips []ui.Chip[*registerRow]
	for _, s := range sifts() {
		if s.subject != "" {
			chips = append(chips, ui.Chip[*registerRow]{Label: ui.T("awards.chip_" + string(s.subject))})
		} else {
			chips = append(chips, ui.Chip[*registerRow]{Label: words.Word("level", s.authority), Tone: ui.ToneInfo})
		}
	}
	return chips
}

// registerPages finds the entries that the table shows.
type registerPages struct {
	store *store.Store
	kinds map[data.AwardKind]string
}

func newRegisterPages(s *store.Store) registerPages {
	p := registerPages{s, map[data.AwardKind]string{}}
	for _, kind := range data.AwardKinds() {
		p.kinds[kind] = words.Word("award_kind", kind)
	}
	return p
}

// paged leaves the entries of the register in the store.
func (p registerPages) paged() *ui.Paged[*registerRow] {
	orders := []string{byDay}
	for _, order := range []store.RegisterOrder{
		store.ByNumber, store.ByName, store.ByWho, store.ByForm, store.ByKind, store.ByAchievement, store.ByPrize, store.ByCertificate,
		store.ByHandedOn, store.ByReceivedBy, store.ByNote,
	} {
		orders = append(orders, string(order))
	}
	return &ui.Paged[*registerRow]{Orders: orders, Rows: p.rows, Count: p.count, Find: p.find, Each: p.each, Ready: p.store.ReadyRegister}
}

// byDay is the column of the day of the decision; the usual order is by that
// day too, the newest first.
const byDay = "issued_on"

// search is what is asked for, as the store looks for it.
func (p registerPages) search(asked ui.Asked) store.RegisterSearch {
	find := store.RegisterSearch{Words: asked.Words, Kinds: p.kinds, Order: store.RegisterOrder(asked.Column), Descending: asked.Descending}
	if asked.Column == byDay {
		find.Order, find.Descending = store.ByNewest, !asked.Descending
	}
	if asked.Chip >= 0 {
		s := sifts()[asked.Chip]
		find.Subject, find.Authority = s.subject, s.authority
	}
	return find
}

func (p registerPages) rows(ctx context.Context, asked ui.Asked, place ui.Place[*registerRow]) ([]*registerRow, error) {
	at := store.RegisterPlace{Back: place.Back, Skip: place.Skip, Limit: place.Limit}
	if place.After != nil {
		at.From = (*place.After).at
	}
	found, err := p.store.RegisterRows(ctx, p.search(asked), at)
	rows := make([]*registerRow, len(found))
	for i := range found {
		rows[i] = &registerRow{&found[i].Entry, place.First + i + 1, &found[i]}
	}
	return rows, err
}

func (p registerPages) find(ctx context.Context, asked ui.Asked, key string) (int, error) {
	id, err := strconv.ParseInt(key, 10, 64)
	if err != nil {
		return -1, err
	}
	return p.store.RegisterPosition(ctx, p.search(asked), id)
}

func (p registerPages) each(ctx context.Context, asked ui.Asked, do func(*registerRow) error) error {
	n := 0
	return p.store.RegisterEach(ctx, p.search(asked), func(e data.Entry) error {
		n++
		return do(&registerRow{Entry: &e, no: n})
	})
}

// count counts what is found and adds up the money.
func (p registerPages) count(ctx context.Context, asked ui.Asked) (ui.Counted, error) {
	totals, err := p.store.RegisterTotals(ctx, p.search(asked))
	sum := totals.Found
	counted := ui.Counted{Found: sum.All(), All: totals.All()}
	for _, s := range sifts() {
		n := totals.BySubject[s.subject]
		if s.authority != "" {
			n = totals.ByAuthority[s.authority]
		}
		counted.Chips = append(counted.Chips, n)
	}
	unpriced := ""
	if sum.Unpriced > 0 {
		unpriced = vn.FormatInt(int64(sum.Unpriced))
	}
	counted.Footer = ui.T("register.count", "Count", vn.FormatInt(int64(sum.All())), "Collectives", vn.FormatInt(int64(sum.Collectives)),
		"Individuals", vn.FormatInt(int64(sum.Individuals)), "Households", vn.FormatInt(int64(sum.Households)), "Sum", vn.FormatInt(sum.Prizes), "Unpriced", unpriced)
	return counted, err
}
