package intake

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	pngs "image/png"
	"os"
	"slices"
	"strings"
	"time"
)

// copies are files that come beside others of the same unit.
func (c *corpus) copies() {
	c.Helper()
	name := func(n int) string { return fmt.Sprintf("%02d %s.xlsx", n, c.forms[n].unit.Name) }
	for n, ending := range map[int]string{47: ".xls", 49: ".ods", 51: ".csv", 53: ".pdf"} {
		c.put("phiếu"+ending, c.content(name(n)), c.want[name(n)])
	}
	c.put("Copy of "+name(1), c.content(name(1)), say(Held, "intake.held.twin", "Name", name(1)))

	merged := c.d.Ledger.UnitsInOrder()[60]
	c.put("tổ đã nhập.xlsx", begun(c, c.d, merged, nil).fill().bySecondLibrary(nil),
		say(Rejected, "intake.mark.heirs", "Unit", merged.Name, "Heirs", "“"+c.forms[60].unit.Name+"”"))

	// Unit 5 has sent an answer an hour before the one that counts.
	latest := time.Date(2025, time.December, 8, 3, 0, 0, 0, time.UTC)
	five := c.content(name(5))
	if err := os.WriteFile(c.path(name(5)), savedOn(c, five, latest), 0o600); err != nil {
		c.Fatal(err)
	}
	c.put("nộp lần đầu.xlsx", savedOn(c, five, latest.Add(-time.Hour)),
		say(Held, "intake.held.older", "Unit", c.forms[5].unit.Name, "Name", name(5), "At", shown(latest)))

	// What units 31 and 33 have sent lies under the name of the other.
	for _, swap := range [][2]string{{name(31), "x"}, {name(33), name(31)}, {"x", name(33)}} {
		if err := os.Rename(c.path(swap[0]), c.path(swap[1])); err != nil {
			c.Fatal(err)
		}
	}
	c.want[name(31)], c.want[name(33)] = c.want[name(33)], c.want[name(31)]

	// A correction of unit 37 cannot be taken yet: what it corrects is told of.
	again := *c.forms[37]
	again.entries = slices.Clone(again.entries)
	at := c.asText(&again, "VX05", "khoảng 1000")
	c.put("37 sửa lại.xlsx", again.bySecondLibrary(nil), correct(at, "intake.cell.not_number"))
	if err := os.Chtimes(c.path("37 sửa lại.xlsx"), time.Time{}, time.Now().Add(time.Hour)); err != nil {
		c.Fatal(err)
	}
}

// crowded is a workbook of a few kilobytes with a million cells.
func (c *corpus) crowded() []byte {
	row := "<row>" + strings.Repeat("<c><v>1</v></c>", 100) + "</row>"
	return replaced(c, c.forms[2].content, "xl/worksheets/sheet6.xml", "</sheetData>", strings.Repeat(row, 10_000)+"</sheetData>")
}

// strangers are files that are none of the forms.
func (c *corpus) strangers() {
	c.Helper()
	zeros := make([]byte, 8192)
	var png, photo bytes.Buffer
	page := image.NewGray(image.Rect(0, 0, 210, 297))
	if err := errors.Join(pngs.Encode(&png, page), jpeg.Encode(&photo, page, nil)); err != nil {
		c.Fatal(err)
	}
	for _, f := range []struct {
		name    string
		content []byte
		want    want
	}{
		{"~$03 phiếu.xlsx", []byte("Admin"), say(Skipped, "intake.skipped")},
		{".~lock.phiếu.xlsx#", []byte(",mau,may-mau,;"), say(Skipped, "intake.skipped")},
		{"Thumbs.db", zeros, say(Skipped, "intake.skipped")},
		{"rỗng.xlsx", nil, say(Rejected, "problem.sheet_empty")},
		{"chưa tải từ mây.xlsx", zeros, say(Rejected, "problem.sheet_empty")},
		{"bom thật.xlsx", bomb(c, true), say(Rejected, "problem.sheet_too_large")},
		{"triệu ô.xlsx", c.crowded(), say(Rejected, "problem.sheet_too_large")},
		{"triệu thẻ.xlsx", replaced(c, c.forms[2].content, "xl/worksheets/sheet6.xml", "<sheetData>", strings.Repeat("<a/>", 10<<20)+"<sheetData>"), say(Rejected, "problem.sheet_too_large")},
		{"nhiều khoảng trống.xlsx", replaced(c, c.forms[2].content, "xl/workbook.xml", "<sheets>", strings.Repeat(" ", 90<<20)+"<sheets>"), say(Rejected, "problem.sheet_too_large")},
		{"bom dối.xlsx", bomb(c, false), say(Rejected, "problem.sheet_unsafe")},
		{"ảnh chụp màn hình.xlsx", png.Bytes(), say(Rejected, "problem.sheet_picture")},
		{"bản quét.xlsx", photo.Bytes(), say(Rejected, "problem.sheet_picture")},
	} {
		c.put(f.name, f.content, f.want)
	}
}

// fromTheDisk are files that the disk does not give, or not whole.
func (c *corpus) fromTheDisk() {
	c.Helper()
	const large, gone, denied = "quay phim.xlsx", "đã xóa.xlsx", "cấm.xlsx"
	c.put(large, nil, say(Rejected, "problem.file_large", "Name", large, "Megabytes", "300", "Limit", "64"))
	if err := os.Truncate(c.path(large), 300<<20); err != nil {
		c.Fatal(err)
	}
	c.expect(gone, say(Rejected, "problem.file_gone", "Name", gone))
	if os.Getuid() > 0 { // root may read everything, Windows has no such bits
		c.put(denied, []byte("PK"), say(Rejected, "problem.file_denied", "Name", denied))
		if err := os.Chmod(c.path(denied), 0); err != nil {
			c.Fatal(err)
		}
	}
}
