package xlsx

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// libreOffice converts the first sheet of a workbook to CSV with a reader that
// is not ours. Figures come out as they are held, texts in quotation marks.
func libreOffice(t *testing.T, book []byte) string {
	t.Helper()
	return string(throughLibreOffice(t, book, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false"))
}

// throughLibreOffice has LibreOffice open a workbook and save it by a filter,
// which is named after the ending of the file that it makes.
func throughLibreOffice(t *testing.T, book []byte, filter string) []byte {
	t.Helper()
	ending, _, _ := strings.Cut(filter, ":")
	made := filepath.Join(convertedIn(t, book, filter, ""), "book."+ending)
	converted, err := os.ReadFile(made)
	if err != nil {
		t.Fatalf("soffice wrote nothing: %v", err)
	}
	return converted
}

// convertedIn is the folder with what LibreOffice makes of a workbook by a
// filter, set up for the customs of a place ("vi-VN"; "" for its own).
func convertedIn(t *testing.T, book []byte, filter, locale string) string {
	t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("LibreOffice is missing; .ci/dev setup installs it")
		}
		t.Skip("LibreOffice is not installed; .ci/dev setup installs it")
	}
	dir := t.TempDir()
	file, made, user := filepath.Join(dir, "book.xlsx"), filepath.Join(dir, "made"), filepath.Join(dir, "profile", "user")
	settings := `<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">` +
		`<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>` + locale + `</value></prop></item></oor:items>`
	err = errors.Join(os.WriteFile(file, book, 0o600), os.MkdirAll(user, 0o700),
		os.WriteFile(filepath.Join(user, "registrymodifications.xcu"), []byte(settings), 0o600))
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(soffice, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"),
		"--headless", "--convert-to", filter, "--outdir", made, file).CombinedOutput()
	if err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	return made
}
