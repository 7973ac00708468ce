package submissions

import (
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// accept finds a report in order and takes its newest version into the tabs.
func (s *screen) accept(row submissionRow) {
	if row.Submission.State == data.Consolidated {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.locked"})
		return
	}
	flow, err := accepting(s.d, row.Submission)
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	take := func() {
		if err := s.d.Store.Take([]data.Flow{flow}, ""); err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		s.d.Saved(ui.T("submissions.accepted_done", "Unit", row.Unit.Name))
		s.tellKept(flow.Kept)
	}
	if len(flow.Replaced) == 0 {
		take()
		return
	}
	text := ui.T("submissions.replace_text", "Count", len(flow.Replaced), "Figures", s.replacedText(flow))
	ui.Confirm(s.d.Window, ui.T("submissions.replace"), text, ui.T("submissions.replace_verb"), false, take)
}

// replacedText tells the figures that accepting a report writes over, one a
// line.
func (s *screen) replacedText(f data.Flow) string {
	var lines []string
	for _, was := range f.Replaced {
		for _, r := range f.Results {
			if r.ID == was.ID {
				lines = append(lines, ui.T("submissions.replace_line", "Target", s.d.Ledger.Target(r.TargetID).Name, "Date", r.AsOf.String(),
					"Was", vn.FormatNumber(was.Value), "Is", vn.FormatNumber(r.Value)))
			}
		}
	}
	return strings.Join(lines, "\n")
}

// accepting is what accepting a report changes: the report itself and, where a
// form came, the tabs that its newest version flows into.
func accepting(d *desk.Desk, c data.Submission) (data.Flow, error) {
	accepted, err := c.Accept()
	if err != nil {
		return data.Flow{}, err
	}
	version, ok := d.Ledger.LatestVersion(c.ID)
	if !ok {
		return data.Flow{Submission: accepted}, nil
	}
	flow := d.Ledger.FlowOf(accepted, version, words.ReportSource(accepted.With(version.Content)))
	if err := flow.Check(); err != nil {
		return data.Flow{}, &data.Problem{Key: "problem.not_taken", Args: []any{"Unit", d.Ledger.Unit(c.UnitID).Name, "Why", ui.Sentence(err)}, Err: err}
	}
	return flow, nil
}

// tellKept tells of nominations that the unit has changed or left out and that
// stay as the office has them.
func (s *screen) tellKept(kept []data.Nomination) {
	if len(kept) == 0 {
		return
	}
	var names []string
	for _, n := range kept {
		names = append(names, ui.T("submissions.kept_line", "Name", words.NomineeName(n), "Stage", words.Word("nomination", n.Stage)))
	}
	ui.Inform(s.d.Window, ui.T("submissions.kept_title"), ui.T("submissions.kept_text", "Count", len(kept), "Names", strings.Join(names, "\n")))
}

// acceptClean accepts, in one stroke, the reports that came as forms and in
// which nothing asks for a look.
func (s *screen) acceptClean() {
	var flows []data.Flow
	for _, row := range s.Page.Rows() {
		state := row.Submission.State
		if row.latest.No == 0 || row.latest.Warnings > 0 || state != data.Received && state != data.InReview {
			continue
		}
		if flow, err := accepting(s.d, row.Submission); err == nil && len(flow.Replaced) == 0 { // else it does ask for a look
			flows = append(flows, flow)
		}
	}
	flows, left := data.Apart(flows)
	if len(flows) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.none_clean"})
		return
	}
	text := ui.T("submissions.accept_clean_text", "Count", len(flows), "Units", s.unitNames(flows))
	if len(left) > 0 {
		text += "\n\n" + ui.T("submissions.accept_clean_left", "Count", len(left), "Units", s.unitNames(left))
	}
	ui.Confirm(s.d.Window, ui.T("submissions.accept_clean"), text, ui.T("submissions.accept"), false, func() {
		if err := s.d.Store.Take(flows, ""); err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		var kept []data.Nomination
		for _, f := range flows {
			kept = append(kept, f.Kept...)
		}
		s.d.Saved(ui.T("submissions.accept_clean_done", "Count", len(flows)))
		s.tellKept(kept)
	})
}

// unitNames lists the units of flows, one a line; of many only the first.
func (s *screen) unitNames(flows []data.Flow) string {
	const shown = 12
	var names []string
	for i, f := range flows {
		if i == shown {
			names = append(names, ui.T("submissions.more", "Count", len(flows)-shown))
			break
		}
		names = append(names, ui.T("submissions.name_line", "Unit", s.d.Ledger.Unit(f.Submission.UnitID).Name))
	}
	return strings.Join(names, "\n")
}

// consolidate locks all accepted reports of the period as those that go upward.
func (s *screen) consolidate() {
	var locked []*data.Submission
	for _, row := range s.Page.Rows() {
		if c, err := row.Submission.Consolidate(s.d.Today()); err == nil {
			locked = append(locked, &c)
		}
	}
	if len(locked) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.none_accepted"})
		return
	}
	text := ui.T("submissions.consolidate_text", "Count", len(locked), "Period", words.PeriodName(s.d.Period()), "Rest", s.unsettled())
	ui.Confirm(s.d.Window, ui.T("submissions.consolidate"), text, ui.T("submissions.consolidate_verb"), false, func() {
		if err := s.d.Store.Submissions.SaveAll(locked, ""); err != nil {
			ui.ShowError(s.d.Window, err)
			return
		}
		s.d.Saved(ui.T("submissions.consolidated_done", "Count", len(locked)))
	})
}

// unsettled is how many reports of the period are not accepted.
func (s *screen) unsettled() int {
	n := 0
	for _, row := range s.Page.Rows() {
		switch row.Submission.State {
		case data.Accepted, data.Consolidated, data.Exempt:
		default:
			n++
		}
	}
	return n
}
