package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"thidua/data/vn"
)

// Tick is a record that can be ticked.
type Tick struct {
	ID    int64
	Group string // the records of a group stand together
	Label string
}

// ticksField ticks some of many records.
type ticksField struct {
	fieldBase
	value  *[]int64
	was    []int64
	ticked map[int64]bool
	items  []Tick
	filter *entry
	list   *ticks
	scroll *container.Scroll
	count  *widget.Label
	box    fyne.CanvasObject
}

// Caution warns below a [TicksField] of what of says about the records ticked.
func Caution(of func(ids []int64) string) FieldOption {
	return func(b *fieldBase) { b.caution = of }
}

// tickRows is how many lines are in sight.
const tickRows = 10

// TicksField ticks some of many records: a filter that ignores diacritics, the
// groups to tick whole, and how many are ticked. The ids are stored in the
// order of the items.
func TicksField(label string, p *[]int64, items []Tick, opts ...FieldOption) Field {
	f := &ticksField{fieldBase: newFieldBase(label, opts), value: p, items: items, ticked: map[int64]bool{}, count: widget.NewLabel("")}
	for _, id := range *p {
		f.ticked[id] = true
	}
	f.list = newTicks(f.ticked)
	f.list.onChange = f.tell
	f.scroll = container.NewVScroll(f.list)
	f.scroll.SetMinSize(fyne.NewSize(0, tickHeight*tickRows))
	f.list.reveal = f.reveal
	f.filter = newEntry()
	f.filter.SetPlaceHolder(T("table.filter"))
	f.filter.OnChanged = func(string) { f.show() }
	f.filter.onKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name != fyne.KeyDown {
			return false
		}
		fyne.CurrentApp().Driver().CanvasForObject(f.list).Focus(f.list)
		return true
	}
	head := container.NewBorder(nil, nil, nil, f.count, f.filter)
	f.box = container.New(layout.NewBorderLayout(head, nil, nil, nil), head, f.scroll) // the Tab key comes to the filter first
	f.was = f.ids()
	f.show()
	f.tell()
	return f
}

// show lists the records that match the filter, each group under its line.
func (f *ticksField) show() {
	var lines []tickLine
	group, groups := "", 0
	for _, item := range f.items {
		if !vn.Matches(item.Group+" "+item.Label, strings.TrimSpace(f.filter.Text)) {
			continue
		}
		if item.Group != group {
			group, groups = item.Group, groups+1
			lines = append(lines, tickLine{group: true, label: group})
		}
		lines = append(lines, tickLine{id: item.ID, label: item.Label})
	}
	if groups > 1 {
		lines = slices.Insert(lines, 0, tickLine{all: true, group: true, label: T("field.ticks.all")})
	}
	f.list.show(lines)
	f.scroll.Refresh()
}

func (f *ticksField) tell() {
	f.count.SetText(T("field.ticks.count", "Count", len(f.ids()), "All", len(f.items)))
	if f.caution == nil {
		return
	}
	f.note, f.tone = f.caution(f.ids()), ToneWarn
	if f.row != nil { // it is in a form by now
		f.row.say("")
	}
}

// reveal scrolls so that the line at y can be seen.
func (f *ticksField) reveal(y float32) {
	offset := f.scroll.Offset
	offset.Y = max(y+tickHeight-f.scroll.Size().Height, min(offset.Y, y))
	f.scroll.ScrollToOffset(offset)
}

// ids are the records ticked, in the order of the items.
func (f *ticksField) ids() []int64 {
	var ids []int64
	for _, item := range f.items {
		if f.ticked[item.ID] {
			ids = append(ids, item.ID)
		}
	}
	return ids
}

func (f *ticksField) object() fyne.CanvasObject { return f.narrow(f.box) }
func (f *ticksField) focus() fyne.Focusable     { return f.filter }
func (f *ticksField) changed() bool             { return !slices.Equal(f.ids(), f.was) }

func (f *ticksField) commit() string {
	ids := f.ids()
	if len(ids) == 0 && f.must {
		return T("field.ticks.missing")
	}
	*f.value = ids
	f.tell() // the fields before this one may have changed what there is to say
	return ""
}
