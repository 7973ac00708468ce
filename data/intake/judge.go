package intake

import (
	"cmp"
	"time"

	"thidua/assets"
	"thidua/data"
)

// Judge judges the readings of one batch beside each other and beside the
// ledger: what is there already, or older than what is there, is held, and what
// meets with other entries is told of. It can be called again after a reading
// was replaced; it starts from what was read.
func Judge(readings []Reading, d Desk) {
	for i := range readings {
		readings[i].restore()
	}
	holdTwins(readings)
	holdOlder(readings)
	for i := range readings {
		if r := &readings[i]; r.Takes() {
			r.judge(d)
			r.behind(readings)
		}
	}
	meet(readings, d)
	for i := range readings {
		readings[i].conclude()
	}
}

// restore takes back what an earlier judgment has added.
func (r *Reading) restore() {
	if r.read == nil {
		return
	}
	r.Verdict, r.Reason = r.read.verdict, r.read.reason
	r.Findings = r.Findings[:r.read.findings:r.read.findings]
}

// conclude brings the verdict up to what judging has found.
func (r *Reading) conclude() {
	if r.Verdict == Clean && r.Count(Caution) > 0 {
		r.Verdict = Cautioned
	}
}

// hold leaves a reading to the officer, for the first reason that there is.
func (r *Reading) hold(reason string) {
	if r.Verdict == Clean || r.Verdict == Cautioned || r.Verdict == Foreign && r.Unit.ID == 0 {
		r.Verdict, r.Reason = Held, reason
	}
}

// holdTwins holds the second of two files with the same content.
func holdTwins(readings []Reading) {
	first := map[string]string{}
	for i := range readings {
		r := &readings[i]
		if r.SHA256 == "" {
			continue
		}
		if name, twice := first[r.SHA256]; twice {
			r.hold(assets.T("intake.held.twin", "Name", name))
			continue
		}
		first[r.SHA256] = r.Name
	}
}

// holdOlder holds all but the newest of several answers of one unit.
func holdOlder(readings []Reading) {
	type key struct{ unit, period int64 }
	newest := map[key]int{}
	for i, r := range readings {
		if r.Unit.ID == 0 || r.Verdict != Clean && r.Verdict != Cautioned {
			continue
		}
		k := key{r.Unit.ID, r.Period.ID}
		before, ok := newest[k]
		if !ok {
			newest[k] = i
			continue
		}
		older, newer := before, i
		if readings[before].savedAt().After(r.savedAt()) {
			older, newer = i, before
		}
		newest[k] = newer
		readings[older].hold(assets.T("intake.held.older", "Unit", r.Unit.Name, "Name", readings[newer].Name,
			"At", shown(readings[newer].savedAt())))
	}
}

// behind tells of a newer file of the same unit in the batch that cannot be
// taken before it is corrected.
func (r *Reading) behind(readings []Reading) {
	for _, o := range readings {
		if o.Verdict == Rejected && o.Unit.ID == r.Unit.ID && o.Period.ID == r.Period.ID && o.savedAt().After(r.savedAt()) {
			r.caution(place{}, "intake.behind", "Name", o.Name)
		}
	}
}

// savedAt is when a file was last saved, as well as it can be told.
func (r Reading) savedAt() time.Time {
	if r.Saved.IsZero() {
		return r.Modified
	}
	return r.Saved
}

// shown is a moment as the officer reads it.
func shown(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Local().Format("15:04 02/01/2006")
}

// judge compares a reading with what the ledger has of its unit.
func (r *Reading) judge(d Desk) {
	s, known := d.Ledger.SubmissionOf(r.Unit.ID, r.Period.ID)
	if on, received := d.received(r.SHA256); received {
		r.hold(assets.T("intake.held.received", "Date", on))
	}
	if !known {
		return
	}
	if v, ok := d.Ledger.LatestVersion(s.ID); ok {
		saved, err := time.Parse(time.RFC3339, v.SavedAt)
		switch {
		case err == nil && !r.Saved.IsZero() && r.Saved.Before(saved):
			r.hold(assets.T("intake.held.superseded", "At", shown(r.Saved), "No", v.No, "Was", shown(saved)))
		case !r.Mark.IssuedOn.IsZero() && r.Mark.IssuedOn.Before(v.IssuedOn):
			r.hold(assets.T("intake.held.old_form", "Date", r.Mark.IssuedOn.String(), "No", v.No, "Was", v.IssuedOn.String()))
		}
	}
	if s.State == data.Exempt {
		r.caution(place{}, "intake.exempt", "Unit", r.Unit.Name)
	}
	if s.Sent > 0 {
		r.caution(place{}, "intake.sent", "Date", s.SentOn.String())
	}
}

// caution adds a caution to a reading that is complete.
func (r *Reading) caution(at place, key string, args ...any) {
	list := &findings{}
	list.say(Caution, at, "", key, args...)
	r.Findings = append(r.Findings, list.list...)
}

// received tells when a file of this content came in before.
func (d Desk) received(sum string) (on string, ok bool) {
	for _, a := range d.Ledger.Attachments {
		if a.SHA256 != sum || a.Entity != "submission" || sum == "" {
			continue
		}
		for _, v := range d.Ledger.Versions {
			if v.AttachmentID == a.ID {
				return v.ReceivedOn.String(), true
			}
		}
		for _, s := range d.Ledger.Submissions {
			if s.ID == a.EntityID {
				return cmp.Or(s.ReceivedOn.String(), "?"), true
			}
		}
	}
	return "", false
}
