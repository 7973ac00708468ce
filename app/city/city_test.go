package city

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data/city"
	"thidua/data/handup"
	"thidua/data/handup/handuptest"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// newCity opens the city's side with a round of made-up packages and the first
// so many made-up wards.
func newCity(t *testing.T, wards int) *side {
	t.Helper()
	d := desktest.Empty(t)
	if err := d.Store.SetBoard(city.Board{Name: "Ban mẫu", City: "thành phố Mẫu", Officer: "Cán bộ mẫu", Signer: "Trưởng ban"}); err != nil {
		t.Fatal(err)
	}
	ChangeOver(d)
	screen, ok := d.Places.Screen(AtWards).(*wardsPage)
	if !ok {
		t.Fatal("the city's side is not shown")
	}
	c := screen.d
	r := city.Round{Name: "Đợt mẫu", Year: 2025, Due: vn.NewDate(2025, 12, 15), DueInclusive: true, Sample: true}
	if err := c.Store.Rounds.Save(&r, ""); err != nil {
		t.Fatal(err)
	}
	var list strings.Builder
	for i := 1; i <= wards; i++ {
		fmt.Fprintf(&list, "%d. Phường Mẫu %d\n", i, i)
	}
	p := wardPreview{d: c, rows: c.judgeWards(wardsOf(xlsx.TextGrid(list.String())))}
	if err := c.Store.Wards.SaveAll(p.kept(), ""); err != nil {
		t.Fatal(err)
	}
	c.takeRound(r.ID)
	return c
}

// packagesOfWards writes the packages of made-up wards into a folder.
func packagesOfWards(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	if _, err := handuptest.WriteZips(dir, n, 0); err != nil {
		t.Fatal(err)
	}
	return dir
}

// take receives a folder and shows what came of it.
func take(t *testing.T, d *side, dir string) map[string]*receivedRow {
	t.Helper()
	in := intakeOfCity{paths: []string{dir}, on: vn.NewDate(2025, 12, 14), keep: true}
	rows, err := in.run(context.Background(), d.Store, d.round, ui.Progress{})
	if err != nil {
		t.Fatal(err)
	}
	d.Saved(receivedSum(rows))
	byFile := map[string]*receivedRow{}
	for _, r := range rows {
		byFile[r.name] = r
	}
	return byFile
}

// tamper changes a figure in a package after it was sealed.
func tamper(t *testing.T, path string) {
	t.Helper()
	r, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range r.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == handup.ContentName {
			content = bytes.Replace(content, []byte("Chỉ tiêu mẫu số 1"), []byte("Chỉ tiêu mẫu số 9"), 1)
		}
		to, err := w.Create(f.Name)
		if err == nil {
			_, err = to.Write(content)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(w.Close(), r.Close(), os.WriteFile(path, out.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
}

func nameOfPackage(i int) string { return fmt.Sprintf("Mau%04d_BaoCao_2025-12-11.zip", i) }

func TestFromAnEmptyCityToItsReport(t *testing.T) {
	d := newCity(t, 29)
	dir := packagesOfWards(t, 30)
	tamper(t, filepath.Join(dir, nameOfPackage(5)))
	if err := os.WriteFile(filepath.Join(dir, "anh.zip"), []byte("không phải hồ sơ"), 0o600); err != nil {
		t.Fatal(err)
	}
	rows := take(t, d, dir)
	for name, want := range map[string]receivedFate{
		nameOfPackage(1): fateTaken, nameOfPackage(5): fateRefused, nameOfPackage(30): fateWaiting, "anh.zip": fateRefused,
	} {
		if r := rows[name]; r == nil || r.fate() != want {
			t.Errorf("%s: %+v; want %s", name, r, want)
		}
	}
	if said := rows[nameOfPackage(5)].said(); !strings.Contains(said, handup.ContentName) || !rows[nameOfPackage(5)].verdict.Package.Has(city.Altered) {
		t.Errorf("the tampered file is not named: %s", said)
	}
	if d.count.Come != 28 || d.count.Altered != 1 || d.count.Waiting != 1 {
		t.Fatalf("the wards stand at %+v", d.count)
	}

	waiting := rows[nameOfPackage(30)].verdict.Package
	w := city.Ward{Position: 30, Name: waiting.WardName, MustReport: true}
	if err := errors.Join(d.Store.Wards.Save(&w, ""), d.Store.ChoosePackage(waiting.ID, w.ID, "")); err != nil {
		t.Fatal(err)
	}
	d.refresh()
	if d.count.Come != 29 || d.count.Waiting != 0 {
		t.Errorf("after the decision: %+v", d.count)
	}
	d.Undo()
	if d.count.Come != 28 || d.count.Waiting != 1 {
		t.Errorf("after undo: %+v", d.count)
	}
	for at, want := range map[desk.Place]int{
		AtWards: 30, atPackages: 31, atTargets: handuptest.Targets, atMovements: handuptest.Movements,
	} {
		d.Open(at, 0)
		if got := rowsShown(t, d.Places.Current()); got != want {
			t.Errorf("%s shows %d rows; want %d", at, got, want)
		}
	}
	for _, at := range []desk.Place{atExemplars, atNominations, atSuspicions, atReport, atRemarks, atAliases, desk.AtHistory} {
		d.Open(at, 0)
	}

	again := take(t, d, dir)
	if r := again[nameOfPackage(1)]; r.fate() != fateAgain {
		t.Errorf("the same file once more is %s", r.fate())
	}
}

func rowsShown(t *testing.T, s desk.Screen) int {
	t.Helper()
	switch s := s.(type) {
	case *wardsPage:
		return len(s.Page.Rows())
	case *packages:
		return len(s.Page.Rows())
	case *targetsPage:
		return len(s.Page.Rows())
	case *movements:
		return len(s.Page.Rows())
	}
	t.Fatalf("%T is not counted", s)
	return 0
}

func TestTheBoardsReportIsWrittenWholeOrNotAtAll(t *testing.T) {
	d := newCity(t, 12)
	take(t, d, packagesOfWards(t, 10))
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	stop := func(i, _ int, _ string) {
		if i == 7 {
			cancel()
		}
	}
	if _, err := writeBoardReport(ctx, d.Store, desk.Outgoing{}, d.round, d.Today(), dir, stop); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled, it ended with %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v (%v)", left, err)
	}
	paths, err := writeBoardReport(context.Background(), d.Store, desk.Outgoing{}, d.round, d.Today(), dir, func(int, int, string) {})
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for _, path := range paths {
		if info, err := os.Stat(path); err != nil || info.Size() < 2_000 {
			t.Errorf("%s: %v", path, err)
		}
		kinds[filepath.Ext(path)]++
	}
	if !maps.Equal(kinds, map[string]int{".docx": 7, ".pdf": 7, ".xlsx": 1}) {
		t.Errorf("written: %v", paths)
	}
	c, err := summarize(d.Store, d.round, d.Today())
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for _, p := range reportOf(c).Parts {
		text.WriteString(p.Text + "\n")
	}
	for _, want := range []string{"Có 10/12 phường, xã, đặc khu đã gửi hồ sơ (83,3%)", "02 nơi chưa có hồ sơ được tính: phường Mẫu 11, phường Mẫu 12."} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("the report does not say %q:\n%s", want, text.String())
		}
	}
	if strings.ContainsAny(text.String(), "{}") {
		t.Errorf("a figure is missing:\n%s", text.String())
	}
}

func TestReceivingThatIsCancelledLeavesTheRoundAsItWas(t *testing.T) {
	d := newCity(t, 300)
	dir := packagesOfWards(t, 300)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ended := make(chan error)
	in := intakeOfCity{paths: []string{dir}, on: vn.NewDate(2025, 12, 14)}
	ui.Behind(func() error {
		_, err := in.run(ctx, d.Store, d.round, ui.Progress{})
		return err
	}, func(err error) { ended <- err })
	for {
		kept, err := d.Store.PackagesOf(d.round.ID)
		if err != nil {
			t.Fatal(err)
		}
		if len(kept) > 20 {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("it ended with %v", err)
	}
	d.refresh()
	if len(d.packages) != 0 || d.count.Come != 0 {
		t.Errorf("%d packages are left, %d wards count", len(d.packages), d.count.Come)
	}
	if rows := take(t, d, dir); len(rows) != 300 || d.count.Come != 300 {
		t.Errorf("received again: %d files, %d wards count", len(rows), d.count.Come)
	}
}

func TestOtherNamesOfATargetAreMergedAndUndone(t *testing.T) {
	d := newCity(t, 3)
	take(t, d, packagesOfWards(t, 3))
	d.Open(atTargets, 0)
	s, ok := d.Places.Current().(*targetsPage)
	if !ok {
		t.Fatal("the targets are not in front")
	}
	names := s.Page.Rows()
	a := city.Alias{About: city.OfTarget, Name: names[0].Title, Other: names[1].Title}
	if err := d.Store.Aliases.Save(&a, ""); err != nil {
		t.Fatal(err)
	}
	d.refresh()
	if got := len(s.Page.Rows()); got != handuptest.Targets-1 {
		t.Errorf("merged, there are %d targets", got)
	}
	d.Undo()
	if got := len(s.Page.Rows()); got != handuptest.Targets {
		t.Errorf("after undo there are %d targets", got)
	}
}
