package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// The office's screens are 1366×768; the settings offer up to 200 %. A form
// never hides its buttons or cuts what is typed into.
func TestFormsFitTheWindowAtEverySize(t *testing.T) {
	fields := func() []Field {
		var texts [4]string
		var day vn.Date
		var kind string
		return []Field{
			TextField("Tên đầy đủ của đơn vị", &texts[0], Required()), DateField("Ngày", &day), MultiField("Ghi chú", &texts[1]),
			ChoiceField("Loại", &kind, []Choice[string]{{"a", "Phòng, ban, văn phòng"}}), TextField("Mã", &texts[2], Width(120)), TextField("Khối", &texts[3]),
		}
	}
	for _, scale := range []float32{1, 1.25, 1.5, 2} {
		for name, form := range map[string]func(w fyne.Window) Form{
			"one column": func(w fyne.Window) Form {
				return Form{Window: w, Title: strings.Repeat("Tên rất dài ", 20), Fields: fields()}
			},
			"two columns": func(w fyne.Window) Form { return Form{Window: w, Columns: 2, Fields: append(fields(), fields()...)} },
			"lines": func(w fyne.Window) Form {
				lines := NewLines([]LineColumn{{Title: "Mã", Width: 56}, {Title: "Chỉ tiêu", Width: 330}, {Title: "ĐVT", Width: 92}, {Title: "Kế hoạch", Width: 126}, {Title: "Số gần nhất", Width: 206}}, "Số liệu")
				var value decimal.NullDecimal
				reason := ""
				line := lines.Add(Line{
					Texts: []string{"KT01", "Giá trị sản xuất", "triệu đồng", "1", "2"}, Value: &value, Reason: &reason,
					Judge: func(decimal.NullDecimal) Verdict { return Verdict{Text: "Số này lệch nghìn lần"} },
				})
				return Form{Window: w, Lines: lines, Fields: []Field{line}}
			},
		} {
			t.Run(fmt.Sprint(name, " ", scale), func(t *testing.T) {
				w := newWindow(t, nil)
				w.Resize(fyne.NewSize(1366/scale, 698/scale))
				form(w).Show()
				test.Type(w.Canvas().Focused(), "1")
				w.Canvas().FocusNext()
				size := w.Canvas().Size()
				right := func(o fyne.CanvasObject) float32 {
					return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X + o.Size().Width
				}
				walk(dialogOf(w), func(o fyne.CanvasObject) {
					switch o := o.(type) {
					case *entry:
						if right(o) > size.Width || o.Visible() && o.Size().Width < 100 {
							t.Errorf("an input %v wide ends at %v of %v", o.Size().Width, right(o), size.Width)
						}
					case *button:
						bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y + o.Size().Height
						if o.Text == "Lưu" && (right(o) > size.Width || bottom > size.Height) {
							t.Errorf("the button to save ends at %v, %v of %v", right(o), bottom, size)
						}
					case *widget.Label:
						if strings.HasPrefix(o.Text, "Số này lệch") && (right(o) > size.Width || o.Size().Width < 180) {
							t.Errorf("the verdict, %v wide, ends at %v of %v", o.Size().Width, right(o), size.Width)
						}
					}
				})
			})
		}
	}
}
