package campaign

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/plantext"
)

// wizard makes a campaign of a plan's text: the text and what was understood of
// it stand side by side, and nothing is kept before the officer agrees.
type wizard struct {
	d       *desk.Desk
	draft   plantext.Draft
	rows    []*wizardRow
	passage *ui.Passage
	why     *widget.Label // below the text: what is in doubt at its marked place
	page    *ui.TablePage[*wizardRow]
	touched bool // something was changed by hand
}

// wizardRow is one thing that was understood, and whether it is taken over.
type wizardRow struct {
	no     int
	item   plantext.Item
	ticked bool
}

// key is what the table knows the row by.
func (r *wizardRow) key() string { return strconv.Itoa(r.no) }

// PlanWizard asks for the text of a plan.
func PlanWizard(d *desk.Desk) {
	text := ""
	ui.Form{
		Window: d.Window, Title: ui.T("wizard.title"), Wide: true, Verb: ui.T("wizard.read"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("wizard.paste_note")),
			ui.FillField(&text, ui.T("wizard.open"), func(put func(string)) {
				ui.OpenFile(d.Window, []string{".txt"}, d.Store, func(path string) {
					content, err := readPlan(path)
					if err != nil {
						ui.ShowError(d.Window, err)
						return
					}
					put(content)
				})
			}),
		},
		Save: func() error {
			if _, err := plantext.Decode([]byte(text)); err != nil {
				return err
			}
			if len(plantext.Read(text).Items) == 0 {
				return &data.Problem{Key: "problem.plan_nothing"}
			}
			return nil
		},
		OnDone: func() { newWizard(d, text).show() },
	}.Show()
}

// readPlan reads a text file.
func readPlan(path string) (string, error) {
	const largest = 8 << 20 // a hundred times the longest plan
	content, err := desk.ReadFile(path, largest, &data.Problem{Key: "problem.plan_large"})
	if err != nil {
		return "", err
	}
	return plantext.Decode(content)
}

func newWizard(d *desk.Desk, text string) *wizard {
	w := &wizard{d: d, draft: plantext.Read(text), passage: ui.NewPassage(text), why: widget.NewLabel("")}
	w.why.Wrapping, w.why.Importance = fyne.TextWrapWord, widget.WarningImportance
	for _, item := range append(w.named(), w.draft.Items...) {
		w.rows = append(w.rows, &wizardRow{no: len(w.rows) + 1, item: item, ticked: item.Proposed})
	}
	w.page = w.table()
	w.page.SetRows(w.rows)
	return w
}

// named are the facts that a campaign needs and a plan may not have: what the
// screen calls it, and its year.
func (w *wizard) named() []plantext.Item {
	c := w.draft.Compose(w.draft.Items, func([]plantext.Reason) string { return "" }).Campaign
	var items []plantext.Item
	if c.Year == 0 {
		c.Year = w.d.Today().Year()
		items = append(items, plantext.Item{
			Kind: plantext.General, Proposed: true, Doubts: []plantext.Reason{plantext.NoYear},
			Fact: plantext.Fact{Field: "year", Year: c.Year},
		})
	}
	name := ui.T("campaign.new_name", "Year", c.Year)
	if c.Number != "" {
		name = ui.T("wizard.short_name", "Year", c.Year, "Number", c.Number)
	}
	short := plantext.Item{Kind: plantext.General, Proposed: true, Fact: plantext.Fact{Field: "short_name", Text: name}}
	return append([]plantext.Item{short}, items...)
}

// show puts the text and what was understood side by side.
func (w *wizard) show() {
	split := container.NewHSplit(ui.Card(ui.T("wizard.text"), container.NewBorder(nil, w.why, nil, nil, w.passage.Object())), w.page.Object())
	split.SetOffset(0.4)
	ui.Form{
		Window: w.d.Window, Title: ui.T("wizard.review"), Full: true, Verb: ui.T("wizard.create"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("wizard.review_note")),
			ui.WorkField(ui.TableRoom(w.d.Window, split), func() bool { return w.touched }),
		},
		Save: w.create,
		OnDone: func() {
			w.d.Open(desk.AtTargets, 0)
			w.d.Status.Say(ui.T("wizard.done", "Name", w.d.Ledger.Campaign.ShortName, "Doubts", len(w.d.Ledger.Doubts)))
		},
	}.Show()
	w.page.Focus()
	w.page.Select("1")
}

// create keeps everything that is ticked as a new campaign, all or nothing, and
// puts it on the desk.
func (w *wizard) create() error {
	var items []plantext.Item
	for _, row := range w.rows {
		if !row.ticked {
			continue
		}
		if err := row.item.Check(); err != nil {
			w.page.Select(row.key())
			return &data.Problem{Key: "problem.plan_row", Args: []any{"Name", itemName(row.item), "Why", ui.Sentence(err)}, Err: err}
		}
		items = append(items, row.item)
	}
	ledger := w.draft.Compose(items, Reasons)
	if err := ledger.Campaign.Check(); err != nil {
		return &data.Problem{Key: "problem.plan_campaign", Args: []any{"Why", ui.Sentence(err)}, Err: err}
	}
	id, err := w.d.Store.Add(ledger, ui.T("history.from_plan"))
	if err != nil {
		return err
	}
	w.d.Take(id)
	return nil
}
