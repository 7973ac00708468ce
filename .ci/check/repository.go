package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// repository is what the checks look at.
type repository struct {
	files    []string          // all that git knows or would add, slash-separated
	fset     *token.FileSet    // positions of source
	source   []*goFile         // Go files but tests, their helpers and this command
	texts    map[string]string // assets/lang/vi.json
	fyneKeys map[string]bool   // what the pinned Fyne asks for in its own dialogs
}

type goFile struct {
	path  string
	lines int
	tree  *ast.File
}

func read() (*repository, error) {
	out, err := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").Output()
	if err != nil {
		return nil, fmt.Errorf("list the files: %w", err)
	}
	r := &repository{fset: token.NewFileSet(), fyneKeys: map[string]bool{}}
	for path := range strings.SplitSeq(strings.TrimRight(string(out), "\x00"), "\x00") {
		if info, err := os.Stat(path); err != nil || info.IsDir() {
			continue // deleted, not yet recorded so
		}
		r.files = append(r.files, path)
		if err := r.parse(path); err != nil {
			return nil, err
		}
	}
	if err := readJSON("assets/lang/vi.json", &r.texts); err != nil {
		return nil, err
	}
	return r, r.readFyneKeys()
}

func (r *repository) parse(path string) error {
	if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "app/desk/desktest/") || strings.HasPrefix(path, ".") {
		return nil
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	tree, err := parser.ParseFile(r.fset, path, text, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	r.source = append(r.source, &goFile{path: path, lines: strings.Count(string(text), "\n"), tree: tree})
	return nil
}

func (r *repository) readFyneKeys() error {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		return fmt.Errorf("find Fyne: %w", err)
	}
	var english map[string]any
	path := filepath.Join(strings.TrimSpace(string(dir)), "lang", "translations", "base.en.json")
	if err := readJSON(path, &english); err != nil {
		return err
	}
	for key := range english {
		r.fyneKeys[key] = true
	}
	return nil
}

func readJSON(path string, into any) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// each calls visit for every node of the files whose path begins with prefix.
func (r *repository) each(prefix string, visit func(f *goFile, n ast.Node)) {
	for _, f := range r.source {
		if !strings.HasPrefix(f.path, prefix) {
			continue
		}
		ast.Inspect(f.tree, func(n ast.Node) bool {
			if _, imports := n.(*ast.ImportSpec); imports {
				return false
			}
			visit(f, n)
			return true
		})
	}
}

// at prints where a node is, and what is wrong with it.
func (r *repository) at(n ast.Node, format string, args ...any) string {
	p := r.fset.Position(n.Pos())
	return fmt.Sprintf("%s:%d: ", p.Filename, p.Line) + fmt.Sprintf(format, args...)
}
