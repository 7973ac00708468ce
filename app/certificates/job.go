package certificates

import (
	"log/slog"
	"os"

	"thidua/app/desk"
	"thidua/data"
	"thidua/data/paper"
)

// certificateJob is what is printed for the nominees onto a blank.
func certificateJob(d *desk.Desk, b data.BlankCertificate, c data.Calibration, list []data.Nomination) paper.CertificateJob {
	job := paper.CertificateJob{Blank: b, Calibration: c, Fonts: certificateFonts(b.Fields)}
	for _, n := range list {
		job.Items = append(job.Items, paper.CertificateOf(d.Ledger, n))
	}
	return job
}

// certificateFonts reads the files of the fonts that the fields take from this
// PC. One that cannot be read is left out: printing names it.
func certificateFonts(fields []data.BlankField) map[string][]byte {
	fonts := map[string][]byte{}
	for _, f := range fields {
		if _, known := fonts[f.Font]; known || f.Font == data.SerifFont || f.Font == data.SansFont {
			continue
		}
		file, err := os.ReadFile(f.Font)
		if err != nil {
			slog.Warn("font for certificates", "error", err)
		}
		fonts[f.Font] = file
	}
	return fonts
}
