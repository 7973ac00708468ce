package intake

import (
	"time"

	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// Desk is what files are judged by.
type Desk struct {
	Ledger data.Ledger
	Key    string // names this ledger, as in data.FormMark.Ledger
	Today  vn.Date

	// PeriodID is the period whose answers the office is taking in; 0 is the end
	// of the campaign.
	PeriodID int64
}

// File is a file as it came in.
type File struct {
	Name     string
	Content  []byte
	Modified time.Time
	Problem  error // why it could not be read from the disk
}

// Verdict is what becomes of a file.
type Verdict string

// The verdicts.
const (
	Clean     Verdict = "clean"
	Cautioned Verdict = "cautioned" // can be taken, something deserves a look
	Rejected  Verdict = "rejected"  // something has to be corrected first
	Skipped   Verdict = "skipped"   // lock files and the like, which nobody sent
	Foreign   Verdict = "foreign"   // the officer has to say whose it is, or what its columns hold
	Held      Verdict = "held"      // in order, but the same as or older than what is already here
)

// Verdicts lists all verdicts, what can be taken first.
func Verdicts() []Verdict {
	return []Verdict{Clean, Cautioned, Held, Foreign, Rejected, Skipped}
}

// Reading is what was made of a file.
type Reading struct {
	Name     string
	SHA256   string // of the content, in hexadecimal digits
	Size     int64
	Modified time.Time // on the disk
	Content  []byte

	Verdict Verdict
	Reason  string // one sentence, for every verdict but clean and cautioned
	Mark    data.FormMark
	Unit    data.Unit // the zero Unit while it is not known
	Period  data.Period
	Answer  data.Answer
	Saved   time.Time // when the unit saved it, zero when the file does not tell
	Program string    // what saved it

	Findings []Finding
	Fixes    []Fix
	Tables   []Matching // of a foreign file: what its tables seem to be

	nominees  []place // where the answer's nominations stand
	exemplars []place
	whole     bool      // the pre-flight has passed it
	read      *judgment // as it was before it was judged in its batch
}

// judgment is the part of a reading that a batch can change.
type judgment struct {
	verdict  Verdict
	reason   string
	findings int
}

// Count is how many findings of a severity there are in the list.
func (r Reading) Count(s Severity) (n int) {
	for _, f := range r.Findings {
		if f.Severity == s {
			n++
		}
	}
	return n
}

// Takes reports whether the answer can be taken as it is; one that is held the
// officer may take all the same.
func (r Reading) Takes() bool {
	return r.Unit.ID != 0 && (r.Verdict == Clean || r.Verdict == Cautioned || r.Verdict == Held)
}

// Fix is a text that had to be repaired before it could be read.
type Fix struct {
	Sheet, Cell string
	Was, Is     string
	Remedy      xlsx.Remedy
}

// fixesIn lists what was repaired, at most so many.
func fixesIn(sheets []xlsx.Grid, most int) (fixes []Fix) {
	for _, g := range sheets {
		for i, row := range g.Rows {
			for j, c := range row {
				if c.Was != "" && len(fixes) < most {
					fixes = append(fixes, Fix{Sheet: g.Sheet, Cell: g.Address(i, j), Was: c.Was, Is: c.Text, Remedy: c.Remedy})
				}
			}
		}
	}
	return fixes
}
