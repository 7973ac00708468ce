//go:build !windows

package ui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// entryKinds makes every kind of entry there is, by the function of the kit
// that makes it.
func entryKinds() map[string]func(t *testing.T) (fyne.Window, *entry) {
	inForm := func(f func(w fyne.Window) Field) func(t *testing.T) (fyne.Window, *entry) {
		return func(t *testing.T) (fyne.Window, *entry) {
			w := newWindow(t, nil)
			Form{Window: w, Title: "Sửa", Fields: []Field{f(w)}}.Show()
			return w, onlyEntry(t, dialogOf(w))
		}
	}
	return map[string]func(t *testing.T) (fyne.Window, *entry){
		"TextField":      inForm(func(fyne.Window) Field { return TextField("Tên", new(string)) }),
		"SecretField":    inForm(func(fyne.Window) Field { return SecretField("Mật khẩu", new(string)) }),
		"MultiField":     inForm(func(fyne.Window) Field { return MultiField("Ghi chú", new(string)) }),
		"newPasteField":  inForm(func(fyne.Window) Field { return PasteField(new(string)) }),
		"newNumberField": inForm(func(fyne.Window) Field { return NumberField("Số", new(decimal.NullDecimal)) }),
		"DateField":      inForm(func(fyne.Window) Field { return DateField("Ngày", new(vn.Date)) }),
		"newPicker":      inForm(func(fyne.Window) Field { return PickField("Đơn vị", new(int64), []Pick{{1, "Trường Mẫu 1"}}) }),
		"TicksField": inForm(func(fyne.Window) Field {
			return TicksField("Đơn vị", new([]int64), []Tick{{ID: 1, Label: "Trường Mẫu 1"}})
		}),
		"RollField": inForm(func(fyne.Window) Field {
			kind, why := "vắng", ""
			return RollField([]RollRow[string]{{"Ông A (mẫu)", &kind, &why}}, Roll[string]{
				Choices: []Choice[string]{{"có", "Có mặt"}, {"vắng", "Vắng"}}, Tell: func([]string) string { return "" },
			})
		}),
		"Add": func(t *testing.T) (fyne.Window, *entry) {
			c, w := showColumn(t, 1)
			typeOver(t, w, dialogOf(w), 0, "99999")
			key(w, fyne.KeyReturn)
			w.Canvas().Focus(c.lines.fields[0].line.why)
			return w, c.lines.fields[0].line.why
		},
		"Find": func(t *testing.T) (fyne.Window, *entry) {
			w := newWindow(t, nil)
			Find(w, "Tìm", func(string) ([]Found, error) { return []Found{{Text: "Trường Mẫu 1"}}, nil })
			return w, onlyEntry(t, dialogOf(w))
		},
		"AskReason": func(t *testing.T) (fyne.Window, *entry) {
			w := newWindow(t, nil)
			AskReason(w, "Trả lại", "Vì sao?", "Trả", func(string) {})
			return w, onlyEntry(t, dialogOf(w))
		},
		"makeFilter": func(t *testing.T) (fyne.Window, *entry) {
			w := newWindow(t, nil)
			page := NewTablePage(TableSpec[string]{
				ID: "t", Window: w, Key: func(s string) string { return s },
				Columns: []Column[string]{{ID: "a", Title: "Tên", Text: func(s string) string { return s }}},
			})
			w.SetContent(page.Object())
			page.SetRows([]string{"Trường Mẫu 1"})
			return w, page.filter
		},
		"newPreviewBar": func(t *testing.T) (fyne.Window, *entry) {
			l := look(t, 3, nil)
			return l.w, onlyEntry(t, dialogOf(l.w))
		},
		"makeEntries": func(t *testing.T) (fyne.Window, *entry) {
			_, c, _ := covered(t, func(Shortcut) {})
			c.Ask("", "Mã", "", true)
			return c.Window, c.letter
		},
		"newEntry": func(t *testing.T) (fyne.Window, *entry) {
			w := newWindow(t, nil)
			c := newChooser(fileQuestion{save: true, name: "Báo cáo.xlsx", exts: []string{".xlsx"}}, w, func([]string) {})
			w.SetContent(container.NewVBox(c.name))
			return w, c.name
		},
	}
}

func onlyEntry(t *testing.T, o fyne.CanvasObject) (found *entry) {
	t.Helper()
	walk(o, func(o fyne.CanvasObject) {
		if e, ok := o.(*entry); ok && found == nil {
			found = e
		}
	})
	if found == nil {
		t.Fatal("there is no entry")
	}
	return found
}

// Whatever makes an entry is among the kinds that are typed into below, and
// nothing in the program types past the kit: no other entry, and no data
// binding, which hands on what is typed later and in part.
func TestNoEntryIsForgotten(t *testing.T) {
	kinds := entryKinds()
	var makers []string
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		for _, i := range file.Imports {
			if strings.Contains(i.Path.Value, "data/binding") {
				t.Errorf("%s binds data to widgets", path)
			}
		}
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Body == nil {
				continue
			}
			ast.Inspect(f.Body, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					if made, ok := n.Fun.(*ast.Ident); ok && (made.Name == "newEntry" || made.Name == "newMultiEntry") {
						makers = append(makers, f.Name.Name)
					}
				case *ast.SelectorExpr:
					if x, ok := n.X.(*ast.Ident); ok && x.Name == "widget" && strings.Contains(n.Sel.Name, "Entry") {
						t.Errorf("%s: %s uses widget.%s", path, f.Name.Name, n.Sel.Name)
					}
				}
				return true
			})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, maker := range makers {
		if kinds[maker] == nil {
			t.Errorf("%s makes an entry that no test types into", maker)
		}
	}
	for kind := range kinds {
		if !slices.Contains(makers, kind) {
			t.Errorf("%s makes no entry any more", kind)
		}
	}
}

// typeKeys types as a Vietnamese keyboard program does: \b is Backspace.
func typeKeys(e *entry, keys string) {
	for _, r := range keys {
		if r == '\b' {
			e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		} else {
			e.TypedRune(r)
		}
	}
}

func pasteText(e *entry, text string) {
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent(text)
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard, Secondary: true})
}

func shortcut(e *entry, key fyne.KeyName, mod fyne.KeyModifier) {
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod})
}

func TestEveryEntryTakesVietnameseExactly(t *testing.T) {
	for kind, open := range entryKinds() {
		t.Run(kind, func(t *testing.T) {
			w, e := open(t)
			w.Canvas().Focus(e)
			start := func(text string) {
				t.Helper()
				e.TypedShortcut(&fyne.ShortcutSelectAll{})
				typeKeys(e, text)
			}
			want := func(what, text string) {
				t.Helper()
				if e.Text != text {
					t.Errorf("%s: %q, want %q", what, e.Text, text)
				}
			}
			start("D\bĐuo\b\bươc\b\b\bược Nguye\bên U\u202f\b\bỨng")
			want("as UniKey types", "Được Nguyên Ứng")
			start("Trươngf\b\b\b\bờng")
			want("with more taken back than was wanted", "Trường")
			start("cán b bộ")
			for range 3 {
				e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
			}
			typeKeys(e, "o\bô\bộ")
			want("in the middle", "cán bộ bộ")
			start("a")
			e.TypedShortcut(&fyne.ShortcutSelectAll{})
			typeKeys(e, "Ủy ban")
			want("over a selection", "Ủy ban")
			for range 40 {
				e.TypedShortcut(&fyne.ShortcutUndo{})
			}
			for range 40 {
				e.TypedShortcut(&fyne.ShortcutRedo{})
			}
			want("taken back and done again", "Ủy ban")
			if e.raw {
				return
			}
			start("x")
			e.TypedShortcut(&fyne.ShortcutSelectAll{})
			if e.onPaste == nil || e.MultiLine { // a column of figures takes cells by themselves
				pasteText(e, "\ufeffTo\u0302\u0309\u00a0tru\u031bo\u031b\u0309\u200bng\r\n")
				want("pasted in pieces", map[bool]string{true: "Tổ trưởng\n", false: "Tổ trưởng"}[e.MultiLine])
			}
			start("Vie\u0323\u0302t Nam") // by Windows' own keyboard
			if !strings.HasPrefix(vn.Clean(e.Text), "Việt") {
				t.Errorf("typed with its marks apart: %q", e.Text)
			}
		})
	}
}

// Marks typed apart are composed when the cursor goes on, not under the hands
// of a keyboard program that counts them.
func TestMarksTypedApartAreComposedOnLeaving(t *testing.T) {
	w, e := entryKinds()["TextField"](t)
	w.Canvas().Focus(e)
	typeKeys(e, "Vie\u0302\u0323\b\u0323t")
	if want := "Vie\u0302\u0323t"; e.Text != want {
		t.Errorf("while typing: %+q, want %+q", e.Text, want)
	}
	w.Canvas().Unfocus()
	if e.Text != "Việt" {
		t.Errorf("afterwards: %+q", e.Text)
	}
}

func TestKeysInATextAreThoseOfWindows(t *testing.T) {
	const ctrl, shift = fyne.KeyModifierControl, fyne.KeyModifierShift
	const text = "Đảng ủy  phường,\nsố 1.234,5 ngày 08/12/2025"
	lines := strings.Index(text, "\n")
	first := len([]rune(text[:lines]))
	e := newMultiEntry(3)
	w := newWindow(t, container.NewWithoutLayout(e))
	w.Canvas().Focus(e)
	for _, c := range []struct {
		name     string
		at       int
		key      fyne.KeyName
		mod      fyne.KeyModifier
		text     string // "" for no change
		to       int
		selected string
	}{
		{"to the beginning", 20, fyne.KeyHome, ctrl, "", 0, ""},
		{"to the end", 3, fyne.KeyEnd, ctrl, "", len([]rune(text)), ""},
		{"select to the beginning", 7, fyne.KeyHome, ctrl | shift, "", 0, "Đảng ủy"},
		{"select to the end", first + 1, fyne.KeyEnd, ctrl | shift, "", len([]rune(text)), text[lines+1:]},
		{"a word on", 0, fyne.KeyRight, ctrl, "", 5, ""},
		{"a word on over two spaces", 5, fyne.KeyRight, ctrl, "", 9, ""},
		{"a line on", first, fyne.KeyRight, ctrl, "", first + 1, ""},
		{"a number on", first + 4, fyne.KeyRight, ctrl, "", first + 12, ""},
		{"a word back", 9, fyne.KeyLeft, ctrl, "", 5, ""},
		{"a line back", first + 1, fyne.KeyLeft, ctrl, "", first, ""},
		{"select a word back", 7, fyne.KeyLeft, ctrl | shift, "", 5, "ủy"},
		{"delete a word back", 7, fyne.KeyBackspace, ctrl, strings.Replace(text, "ủy", "", 1), 5, ""},
		{"delete a word on", 5, fyne.KeyDelete, ctrl, strings.Replace(text, "ủy  ", "", 1), 5, ""},
		{"join two lines", first + 1, fyne.KeyBackspace, ctrl, strings.Replace(text, "\n", "", 1), first, ""},
		{"nothing before the beginning", 0, fyne.KeyBackspace, ctrl, "", 0, ""},
		{"nothing behind the end", len([]rune(text)), fyne.KeyDelete, ctrl, "", len([]rune(text)), ""},
	} {
		for _, width := range []float32{120, 600} { // wrapped and not
			t.Run(c.name+" "+strconv.Itoa(int(width)), func(t *testing.T) {
				e.Resize(fyne.NewSize(width, 200))
				e.SetText(text)
				e.moveTo(c.at, false)
				shortcut(e, c.key, c.mod)
				if want := max(c.text, map[bool]string{true: text}[c.text == ""]); e.Text != want {
					t.Errorf("text %q, want %q", e.Text, want)
				}
				if at := e.CursorTextOffset(); at != c.to || e.SelectedText() != c.selected {
					t.Errorf("cursor at %d, %q selected, want %d, %q", at, e.SelectedText(), c.to, c.selected)
				}
				if c.text != "" {
					e.TypedShortcut(&fyne.ShortcutUndo{})
				}
				if e.Text != text {
					t.Errorf("taken back: %q", e.Text)
				}
			})
		}
	}
}

func TestASelectionGrowsAndShrinksByWords(t *testing.T) {
	const ctrl, both = fyne.KeyModifierControl, fyne.KeyModifierControl | fyne.KeyModifierShift
	e := newMultiEntry(3)
	w := newWindow(t, e)
	e.SetText("một hai ba bốn")
	w.Canvas().Focus(e)
	e.moveTo(4, false)
	shortcut(e, fyne.KeyRight, both)
	shortcut(e, fyne.KeyRight, both)
	shortcut(e, fyne.KeyLeft, both)
	if e.SelectedText() != "hai " {
		t.Errorf("%q is selected", e.SelectedText())
	}
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	shortcut(e, fyne.KeyBackspace, ctrl)
	if e.Text != "" {
		t.Errorf("%q is left of all", e.Text)
	}
}

func TestTwoClicksSelectAWord(t *testing.T) {
	for text, want := range map[string]string{
		"Ủy ban |nhân dân":            "nhân",
		"Ủy ban nhân d|a\u0302n":      "da\u0302n",
		"Đỗ Thị Hoà|":                 "Hoà",
		"tăng 1.2|34,5 tỷ":            "1.234,5",
		"đến 08|/12/2025.":            "08/12/2025",
		"phường|, xã":                 "phường",
		"dòng một\ndò|ng hai\nba bốn": "dòng",
	} {
		e := newMultiEntry(3)
		w := newWindow(t, e)
		e.SetText(strings.Replace(text, "|", "", 1))
		w.Canvas().Focus(e)
		e.moveTo(len([]rune(text[:strings.Index(text, "|")])), false)
		e.DoubleTapped(&fyne.PointEvent{})
		if e.SelectedText() != want {
			t.Errorf("%q: %q is selected, want %q", text, e.SelectedText(), want)
		}
	}
}

// The cursor begins where one would go on, and stays where it was on return.
func TestTheCursorBeginsBehindTheText(t *testing.T) {
	note, name := "Dòng một\nDòng hai", "Tên"
	w := newWindow(t, nil)
	Form{Window: w, Title: "Sửa", Fields: []Field{MultiField("Ghi chú", &note), TextField("Tên", &name)}, Save: func() error { return nil }}.Show()
	typeAt := func(text string) {
		for _, r := range text {
			w.Canvas().Focused().TypedRune(r)
		}
	}
	typeAt(".")
	w.Canvas().FocusNext()
	typeAt("!")
	w.Canvas().FocusPrevious()
	key(w, fyne.KeyLeft)
	w.Canvas().FocusNext()
	w.Canvas().FocusPrevious()
	typeAt("?")
	shortcut(w.Canvas().Focused().(*entry), fyne.KeyReturn, fyne.KeyModifierControl)
	if note != "Dòng một\nDòng hai?." || name != "Tên!" || dialogOf(w) != nil {
		t.Errorf("%q, %q", note, name)
	}
}

// In a narrow text of several lines each letter goes where the cursor is,
// however the lines break.
func TestLettersStayInOrderWhereLinesBreak(t *testing.T) {
	for width := float32(60); width < 200; width += 31 {
		e := newMultiEntry(3)
		w := newWindow(t, container.NewWithoutLayout(e))
		e.Resize(fyne.NewSize(width, 200))
		w.Canvas().Focus(e)
		const text = "Phường  tổ chức   thực hiện\nnghiêm túc, kịp thời    các nội dung nghiêng nghiêng "
		typeKeys(e, text)
		if e.Text != text {
			t.Fatalf("%v wide: %q", width, e.Text)
		}
		for at := range []rune(text) {
			e.moveTo(at, false)
			typeKeys(e, "ộ\b")
			if e.Text != text {
				t.Fatalf("%v wide, at %d: %q", width, at, e.Text)
			}
		}
	}
}
