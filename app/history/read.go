package history

import (
	"context"
	"errors"
	"time"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

const (
	pageRows  = 500         // are read at a time
	patience  = time.Second // after which what has been found is shown, and the search goes on when it is asked to
	manyRows  = 20000       // are read beside the window when all are wanted
	sealParts = 4           // groups of four signs that a seal is noted by
)

// read looks for changes beside the window: from the newest on, or on from
// where it stopped.
func (s *Screen) read(anew bool) {
	h, from := s.wanted(), s.next
	switch {
	case anew:
		from = 0
	case !s.more:
		s.d.Status.Say(ui.T("history.at_the_beginning"))
		return
	}
	var page store.HistoryPage
	var seal string
	s.asking.Ask(func(ctx context.Context) (err error) {
		ctx, cancel := context.WithTimeout(ctx, patience)
		defer cancel()
		if page, err = s.d.Store.FindHistory(ctx, h, from, pageRows); err == nil {
			seal, err = sealOf(s.d.Store)
		}
		return err
	}, func(err error) {
		if err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		if anew {
			s.found = nil
		}
		s.seal = seal
		s.add(page)
		s.Page.SetRows(s.found)
	})
}

// readAll looks through all that is left, beside the window.
func (s *Screen) readAll() {
	if !s.more {
		s.d.Status.Say(ui.T("history.at_the_beginning"))
		return
	}
	s.asking.Stop()
	h, next := s.wanted(), s.next
	var pages []store.HistoryPage
	ui.Run(s.d.Window, ui.T("history.reading"), func(ctx context.Context, p ui.Progress) error {
		for {
			page, err := s.d.Store.FindHistory(ctx, h, next, manyRows)
			if err := errors.Join(err, ctx.Err()); err != nil {
				return err
			}
			pages, next = append(pages, page), page.Reached
			if !page.More {
				return nil
			}
			p.Step(0, 0, ui.T("history.read_back_to", "ID", vn.FormatInt(page.Reached)))
		}
	}, func(err error) {
		if err != nil && !errors.Is(err, context.Canceled) {
			ui.ShowError(s.d.Window, err)
			return
		}
		for _, page := range pages {
			s.add(page)
		}
		s.Page.SetRows(s.found)
	})
}

func (s *Screen) wanted() store.HistorySearch {
	h := s.search
	h.CampaignID, h.Title = s.d.Scope(), s.names.folded()
	return h
}

func (s *Screen) add(page store.HistoryPage) {
	for _, c := range page.Changes {
		s.found = append(s.found, Row{Change: c, Title: s.names.ofChange(c), Names: s.names})
	}
	s.next, s.more = page.Reached, page.More
}

// undoes what follows from a row: the strokes that were made since.
func (s *Screen) strokesSince(r Row) (strokes int) {
	seen := map[int64]bool{}
	for _, other := range s.found {
		if other.Batch >= r.Batch && !other.Undone && !seen[other.Batch] {
			seen[other.Batch] = true
			strokes++
		}
	}
	return strokes
}

// ofStroke counts the changes of the stroke that a change was part of.
func (s *Screen) ofStroke(r Row) (n int, campaign bool) {
	for _, other := range s.found {
		if other.Batch == r.Batch {
			n++
			campaign = campaign || other.Entity == "campaign" && other.Action == data.Created
		}
	}
	return n, campaign
}
