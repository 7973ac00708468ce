package paper

import (
	"cmp"
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// Document is an official document or a list. Fields left empty are left out.
type Document struct {
	Landscape bool
	Half      bool // two pages beside each other on a sheet, to be cut apart
	Copies    int  // how often each page is printed, for ballots; 0 is once
	OnePage   bool // a page to show around, not to file: even margins, and tables as small as one page asks for
	Paging    Paging
	Parent    string   // the body above the issuer; a People's Committee has none
	Issuer    []string // who issues it, one a line; without it there is no national heading either
	Number    string   // number and sign as OfficialNumber makes them
	Place     string   // the place name before the date; without it the date is not printed
	Date      vn.Date  // zero leaves blanks for the day and the month
	Appendix  string   // "Phụ lục I" on a line above the title, of an annex (Decree 30/2020, annex I, section III.2)
	Kind      string   // what it is, "DANH SÁCH"
	Subject   string   // what it is about (trích yếu); line ends are kept
	Attached  string   // what it is attached to, "(Kèm theo …)"
	Regarding string   // under the number of an official letter, which has no title: "V/v …"
	To        []string // whom a letter is to (Kính gửi), without dashes and closing marks
	Body      []Block

	Signers    []Signer // from left to right; a single one stands on the right
	Recipients []string // "Nơi nhận", without dashes and closing marks

	Annex *Document // what follows on pages of its own, numbered from 1 again
	File  string    // a short name for its file, without ending
	ID    string    // what a DOCX of it is known again by when it comes back edited; "" for none

	Personal data.Personal   // what it tells of people whom the ledger at hand does not know, see [Document.Lines]
	Masked   func() Document // makes it with personal data left out; nil for one that must have all
	Public   bool            // personal data are left out already: everybody may read it

	Mark string  // printed on every page, such as "DỮ LIỆU MẪU"
	Made vn.Date // the day it is made: the year of a blank date, and the date in the file
}

// Paging is how the pages are numbered.
type Paging int

// The ways of numbering pages.
const (
	PagesOnTop  Paging = iota // centred in the top margin from page 2 on (Decree 30/2020, annex I, section II.I)
	PagesOfMany               // "Trang 2/3" at the bottom of every page, for lists that may come apart
)

// Signer is one signature block. The space between title and name stays empty.
type Signer struct {
	Lines []string // the title, "KT. CHỦ TỊCH" and "PHÓ CHỦ TỊCH"
	Hint  string   // "(Ký, ghi rõ họ tên)"
	Name  string   // empty while it is open who signs
}

// FileName is a name for the document's file, without ending: the short one,
// else its title.
func (d Document) FileName() string { return cmp.Or(d.File, d.Title()) }

// Title is the document's title in one line, for the file and its metadata.
func (d Document) Title() string {
	return strings.ReplaceAll(joinedBy(" ", d.Appendix, d.Kind, d.Subject, d.Regarding), "\n", " ")
}
