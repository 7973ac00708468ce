package intake

import (
	"context"
	_ "embed"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// macro is what LibreOffice runs: it does what a list of steps says.
//
//go:embed testdata/fill.bas
var macro string

// The filters by which LibreOffice saves.
const (
	asXLSX = "Calc MS Excel 2007 XML"
	asXLS  = "MS Excel 97"
	asODS  = "calc8"
	asCSV  = "Text - txt - csv (StarCalc)"
	asPDF  = "calc_pdf_Export"
	asDOCX = "MS Word 2007 XML"
)

// libreOffice gathers what LibreOffice has to do, so that it starts but once.
type libreOffice struct {
	t     *testing.T
	dir   string // of the forms as they went out
	steps []string
}

func (l *libreOffice) step(words ...string) {
	for i := range words {
		words[i] = strings.ReplaceAll(words[i], "\n", `\n`)
	}
	l.steps = append(l.steps, strings.Join(words, "\t"))
}

// fill opens a form, types into it and saves it.
func (l *libreOffice) fill(f *filling, to, filter, password string) {
	l.t.Helper()
	from := filepath.Join(l.dir, fmt.Sprint(len(l.steps), ".xlsx"))
	if err := os.WriteFile(from, f.content, 0o600); err != nil {
		l.t.Fatal(err)
	}
	l.step("open", from)
	at := ""
	for _, e := range f.entries {
		if e.sheet != at {
			l.step("sheet", e.sheet)
			at = e.sheet
		}
		l.step(e.kind, e.cell, e.value)
	}
	l.steps = append(l.steps, f.after...)
	l.step("save", to, filter, password)
	l.step("close")
}

// run has LibreOffice do it all, in a profile of its own.
func (l *libreOffice) run() {
	l.t.Helper()
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("CI") != "" {
			l.t.Fatal("LibreOffice is missing; .ci/dev setup installs it")
		}
		l.t.Skip("LibreOffice is not installed; .ci/dev setup installs it")
	}
	profile, list := l.t.TempDir(), filepath.Join(l.dir, "steps")
	if err := os.WriteFile(list, []byte(strings.Join(l.steps, "\n")), 0o600); err != nil {
		l.t.Fatal(err)
	}
	start := func(arguments ...string) {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute) // a message that nobody answers
		defer cancel()
		command := exec.CommandContext(ctx, soffice, append([]string{"-env:UserInstallation=file://" + profile, "--headless", "--norestore"}, arguments...)...)
		command.WaitDelay = time.Second
		if out, err := command.CombinedOutput(); err != nil {
			l.t.Fatalf("soffice: %v\n%s", err, out)
		}
	}
	start("--terminate_after_init") // it makes the profile
	l.install(filepath.Join(profile, "user", "basic"))
	start(`macro:///Standard.Fill.Main("` + list + `")`)
	if why, err := os.ReadFile(list + ".failed"); err == nil {
		l.t.Fatalf("LibreOffice failed at %s", why)
	}
}

// install puts the macro into a profile.
func (l *libreOffice) install(dir string) {
	l.t.Helper()
	var code strings.Builder
	if err := xml.EscapeText(&code, []byte(macro)); err != nil {
		l.t.Fatal(err)
	}
	for name, content := range map[string]string{
		"script.xlc": `<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">` +
			`<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
		"Standard/script.xlb": `<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" ` +
			`library:passwordprotected="false"><library:element library:name="Fill"/></library:library>`,
		"Standard/Fill.xba": `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Fill" script:language="StarBasic">` +
			code.String() + `</script:module>`,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(xml.Header+content), 0o600); err != nil {
			l.t.Fatal(err)
		}
	}
}
