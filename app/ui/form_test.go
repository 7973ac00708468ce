package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// record is what the forms of these tests edit.
type record struct {
	name   string
	figure decimal.NullDecimal
	count  int
	money  int64
	day    vn.Date
	unit   int64
	kind   string
	note   string
	done   bool
}

// openForm shows a form over a copy of r whose Save stores into saved.
func openForm(t *testing.T, r *record, save func() error) fyne.Window {
	t.Helper()
	w := newWindow(t, nil)
	Form{Window: w, Title: "Sửa", Fields: []Field{
		TextField("Tên", &r.name, Required(), Name("name")),
		NumberField("Số liệu", &r.figure, Name("figure")),
		IntField("Số lượng", &r.count),
		MoneyField("Tiền", &r.money),
		DateField("Ngày", &r.day),
		PickField("Đơn vị", &r.unit, []Pick{{1, "Trường Tiểu học Lê Lợi"}, {2, "Đoàn Thanh niên"}, {3, "Đoàn Thanh niên xung phong"}}),
		MultiField("Ghi chú", &r.note),
		RadioField("Loại", &r.kind, []Choice[string]{{"a", "Lũy kế"}, {"b", "Thời điểm"}}),
		CheckField("Xong", &r.done),
	}, Save: save}.Show()
	return w
}

// The entries of openForm in order.
const (
	entryName = iota
	entryFigure
	entryCount
	entryMoney
	entryDay
	entryUnit
	entryNote
)

func TestFormSavesCleanedValues(t *testing.T) {
	var r record
	saves := 0
	w := openForm(t, &r, func() error { saves++; return nil })
	d := dialogOf(w)
	typeOver(t, w, d, entryName, "  Le\u0302\u0323 \u00a0chi\u0309 tie\u0302u ") // decomposed
	typeOver(t, w, d, entryFigure, "537.487,84")
	typeOver(t, w, d, entryCount, "1.200")
	typeOver(t, w, d, entryMoney, "1404000")
	typeOver(t, w, d, entryDay, "9-12-25")
	typeOver(t, w, d, entryUnit, "tieu hoc")
	key(w, fyne.KeyReturn) // takes the one match, does not save yet
	if saves != 0 {
		t.Fatal("Enter in the list saved the form")
	}
	typeOver(t, w, d, entryCount, "1200")
	key(w, fyne.KeyReturn)
	want := record{name: "Lệ chỉ tiêu", figure: figure("537487.84"), count: 1200, money: 1404000, day: vn.NewDate(2025, 12, 9), unit: 1}
	if saves != 1 || dialogOf(w) != nil {
		t.Fatalf("saved %d times, dialog open: %v", saves, dialogOf(w) != nil)
	}
	if r.name != want.name || !r.figure.Decimal.Equal(want.figure.Decimal) || r.count != want.count || r.money != want.money || r.day != want.day || r.unit != want.unit {
		t.Errorf("saved %+v, want %+v", r, want)
	}
}

func TestAYearIsNotGrouped(t *testing.T) {
	w := newWindow(t, nil)
	year, number := 2026, 2026
	Form{Window: w, Title: "Sửa", Fields: []Field{IntField("Năm", &year, Plain()), IntField("Số", &number)}, Save: func() error { return nil }}.Show()
	seen := strings.Fields(words(dialogOf(w)))
	if !slices.Contains(seen, "2026") || !slices.Contains(seen, "2.026") {
		t.Errorf("a year and a number are shown as %q", seen)
	}
	press(t, dialogOf(w), "Lưu")
	if year != 2026 || number != 2026 {
		t.Errorf("saved %d and %d", year, number)
	}
}

func TestFormStaysOpenWhenSavingFails(t *testing.T) {
	tests := map[string]struct {
		err  error
		want string
	}{
		"its field":     {refusal{"name", "dialog.reason.missing"}, "Vui lòng ghi lý do."},
		"another field": {refusal{"other", "dialog.reason.missing"}, "Vui lòng ghi lý do."},
		"unexplained":   {errors.New("disk I/O error"), "Đã xảy ra lỗi ngoài dự kiến"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := record{name: "Cũ"}
			w := openForm(t, &r, func() error { return tt.err })
			typeOver(t, w, dialogOf(w), entryName, "Mới")
			press(t, dialogOf(w), "Lưu")
			if dialogOf(w) == nil {
				t.Fatal("the form closed though nothing was saved")
			}
			seen := words(dialogOf(w))
			if !strings.Contains(strings.ReplaceAll(seen, "\n", " "), tt.want) {
				t.Errorf("%q is not said:\n%s", tt.want, seen)
			}
			if !strings.Contains(seen, "Mới") {
				t.Errorf("what was typed is gone:\n%s", seen)
			}
		})
	}
}

func TestInvalidInputIsSaidBesideTheField(t *testing.T) {
	tests := map[string]struct {
		entry int
		text  string
		want  string
	}{
		"missing":         {entryName, "", "Vui lòng nhập “Tên”."},
		"no number":       {entryFigure, "nhiều", "Không đọc được số"},
		"too many digits": {entryFigure, "123456789012345678", "quá 15 chữ số"},
		"not whole":       {entryCount, "1,5", "chỉ nhận số nguyên"},
		"negative money":  {entryMoney, "-5", "không được âm"},
		"no date":         {entryDay, "31/02/2025", "Ngày không hợp lệ"},
		"unknown record":  {entryUnit, "Phòng Giáo dục", "Không có “Phòng Giáo dục”"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := record{name: "Tên"}
			saved := false
			w := openForm(t, &r, func() error { saved = true; return nil })
			typeOver(t, w, dialogOf(w), tt.entry, tt.text)
			press(t, dialogOf(w), "Lưu")
			if saved || dialogOf(w) == nil {
				t.Fatal("saved in spite of it")
			}
			if seen := words(dialogOf(w)); !strings.Contains(seen, tt.want) {
				t.Errorf("%q is not said:\n%s", tt.want, seen)
			}
		})
	}
}

func TestAmbiguousNumberIsAskedAbout(t *testing.T) {
	for _, reading := range []struct{ button, want string }{
		{"12,345 (có phần thập phân)", "12.345"},
		{"12.345 (mười hai nghìn ba trăm bốn mươi lăm)", "12345"},
	} {
		r := record{name: "Tên"}
		w := openForm(t, &r, func() error { return nil })
		typeOver(t, w, dialogOf(w), entryFigure, "12,345")
		press(t, dialogOf(w), "Lưu")
		if dialogOf(w) == nil {
			t.Fatalf("12,345 was taken for %v without asking", r.figure.Decimal)
		}
		press(t, dialogOf(w), reading.button)
		press(t, dialogOf(w), "Lưu")
		if dialogOf(w) != nil {
			t.Fatalf("the answer %q does not settle it:\n%s", reading.button, words(dialogOf(w)))
		}
		if r.figure.Decimal.String() != reading.want {
			t.Errorf("answer %q gives %v, want %s", reading.button, r.figure.Decimal, reading.want)
		}
	}
}

func TestAmbiguousNumberIsAskedOnLeavingTheField(t *testing.T) {
	r := record{name: "Tên"}
	w := openForm(t, &r, func() error { return nil })
	typeOver(t, w, dialogOf(w), entryFigure, "12,345")
	w.Canvas().Unfocus()
	if seen := words(dialogOf(w)); !strings.Contains(seen, "có thể hiểu theo hai cách") {
		t.Errorf("not asked:\n%s", seen)
	}
}

func TestEmptyFigureIsMissingNotZero(t *testing.T) {
	r := record{name: "Tên", figure: figure("5")}
	w := openForm(t, &r, func() error { return nil })
	typeOver(t, w, dialogOf(w), entryFigure, "")
	press(t, dialogOf(w), "Lưu")
	if r.figure.Valid {
		t.Errorf("an empty field was stored as %v", r.figure.Decimal)
	}
}

func TestEscClosesAnUnchangedFormAndAsksAboutAChangedOne(t *testing.T) {
	r := record{name: "Tên"}
	w := openForm(t, &r, func() error { return nil })
	key(w, fyne.KeyEscape)
	if dialogOf(w) != nil {
		t.Fatal("Esc does not close an unchanged form")
	}
	w = openForm(t, &r, func() error { return nil })
	form := dialogOf(w)
	typeOver(t, w, form, entryName, "Khác")
	key(w, fyne.KeyEscape)
	if dialogOf(w) == form || dialogOf(w) == nil {
		t.Fatal("Esc threw a change away without asking")
	}
	key(w, fyne.KeyEscape) // no, stay
	if dialogOf(w) != form {
		t.Fatal("Esc in the question must lead back to the form")
	}
	w.Canvas().Unfocus()
	key(w, fyne.KeyEscape)
	press(t, dialogOf(w), "Đóng, không lưu")
	if dialogOf(w) != nil || r.name != "Tên" {
		t.Errorf("dialog open: %v, name %q", dialogOf(w) != nil, r.name)
	}
}

func TestKeysSaveAForm(t *testing.T) {
	saves := 0
	save := func() error { saves++; return nil }
	w := openForm(t, &record{name: "Tên"}, save)
	key(w, fyne.KeyReturn) // the cursor is in the first field
	w = openForm(t, &record{name: "Tên"}, save)
	typeOver(t, w, dialogOf(w), entryNote, "dòng một")
	key(w, fyne.KeyReturn) // a new line
	if saves != 1 {
		t.Fatalf("saved %d times, want once: Enter belongs to the text of several lines", saves)
	}
	w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl})
	if saves != 2 || dialogOf(w) != nil {
		t.Errorf("Ctrl+S: saved %d times, dialog open: %v", saves, dialogOf(w) != nil)
	}
}

func TestRadioAndCheckByKeys(t *testing.T) {
	r := record{name: "Tên", kind: "a"}
	w := openForm(t, &r, func() error { return nil })
	walk(dialogOf(w), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *radio:
			w.Canvas().Focus(o)
			key(w, fyne.KeyDown)
		case *check:
			o.TypedRune(' ')
		}
	})
	press(t, dialogOf(w), "Lưu")
	if r.kind != "b" || !r.done {
		t.Errorf("kind %q, done %v, want b and true", r.kind, r.done)
	}
}

func TestPastedLettersArePrecomposed(t *testing.T) {
	w := newWindow(t, nil)
	e := newMultiEntry(3)
	w.SetContent(e)
	fyne.CurrentApp().Clipboard().SetContent("To\u0302\u0309\t1\nĐội\t2")
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
	if want := "Tổ\t1\nĐội\t2"; e.Text != want {
		t.Errorf("pasted %q, want %q", e.Text, want)
	}
}

func TestPickListTakesTheOneMatchOnLeaving(t *testing.T) {
	r := record{name: "Tên"}
	w := openForm(t, &r, func() error { return nil })
	typeOver(t, w, dialogOf(w), entryUnit, "xung phong")
	w.Canvas().Unfocus()
	press(t, dialogOf(w), "Lưu")
	if r.unit != 3 {
		t.Errorf("unit %d, want 3", r.unit)
	}
}

func TestTallFormFitsASmallWindow(t *testing.T) {
	r := record{name: "Tên"}
	w := openForm(t, &r, func() error { return nil })
	w.Resize(fyne.NewSize(1092, 560))     // 1366×768 at 125 % without the window's frame
	dialogOf(w).Resize(w.Canvas().Size()) // as the real driver does
	var save *button
	walk(dialogOf(w), func(o fyne.CanvasObject) {
		if b, ok := o.(*button); ok && b.Text == "Lưu" {
			save = b
		}
	})
	bottom := fyne.CurrentApp().Driver().AbsolutePositionForObject(save).Y + save.Size().Height
	if bottom > w.Canvas().Size().Height || w.Canvas().Size().Height > 560 {
		t.Errorf("the button ends at %v in a window of %v", bottom, w.Canvas().Size().Height)
	}
}
