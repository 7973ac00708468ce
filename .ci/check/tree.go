package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"os"
	"regexp"
	"slices"
	"strings"
)

// topLevel holds the root of the repository to what was agreed.
func topLevel(r *repository) (found []string) {
	want := []string{"FyneApp.toml", "README.md", "app", "assets", "data", "go.mod", "go.sum", "main.go"}
	var have []string
	for _, path := range r.files {
		name, _, _ := strings.Cut(path, "/")
		if !strings.HasPrefix(name, ".") {
			have = append(have, name)
		}
	}
	slices.Sort(have)
	have = slices.Compact(have)
	if !slices.Equal(have, want) {
		found = append(found, fmt.Sprintf("top level: have %v, want %v", have, want))
	}
	return found
}

// fileLengths holds every file to 400 lines and the median to 150 (120 is wanted).
func fileLengths(r *repository) (found []string) {
	var lines []int
	for _, f := range r.source {
		lines = append(lines, f.lines)
		if f.lines > 400 {
			found = append(found, fmt.Sprintf("%s: %d lines, at most 400", f.path, f.lines))
		}
	}
	if len(lines) == 0 {
		return found
	}
	slices.Sort(lines)
	median := lines[len(lines)/2]
	fmt.Printf("check: %d Go files, median %d lines, longest %d\n", len(lines), median, lines[len(lines)-1])
	if median > 150 {
		found = append(found, fmt.Sprintf("median file: %d lines, at most 150", median))
	}
	return found
}

// forbiddenWords finds unfinished work and what belongs to one machine only.
func forbiddenWords(r *repository) (found []string) {
	words := regexp.MustCompile(`\b(TODO|FIXME)\b|proxy\.golang|/work/`)
	for _, path := range r.files {
		text, err := os.ReadFile(path)
		if err != nil || bytes.IndexByte(text, 0) >= 0 || strings.HasPrefix(path, ".ci/check/") {
			continue
		}
		for i, line := range strings.Split(string(text), "\n") {
			if word := words.FindString(line); word != "" {
				found = append(found, fmt.Sprintf("%s:%d: %q", path, i+1, word))
			}
		}
	}
	return found
}

// oneThread keeps goroutines and the way back from them in the one file that runs jobs.
func oneThread(r *repository) (found []string) {
	allowed := map[string]string{
		"app/ui/job.go":           "runs the jobs",
		"app/ui/job_within.go":    "waits for another program",
		"app/ui/files_windows.go": "Windows' file dialog runs on a thread of its own, beside the window",
		"app/ui/tip.go":           "shows a tip after the mouse has rested, without work of its own",
		"app/ui/idle.go":          "waits until nobody has been at the PC for a while, without work of its own",
	}
	r.each("", func(f *goFile, n ast.Node) {
		if allowed[f.path] != "" {
			return
		}
		switch n := n.(type) {
		case *ast.GoStmt:
			found = append(found, r.at(n, "a go statement; only app/ui/job.go has them"))
		case *ast.SelectorExpr:
			pkg, ok := n.X.(*ast.Ident)
			if !ok {
				return
			}
			switch name := pkg.Name + "." + n.Sel.Name; name {
			case "fyne.Do", "fyne.DoAndWait", "time.AfterFunc":
				found = append(found, r.at(n, "%s; only app/ui/job.go has it", name))
			}
		}
	})
	return found
}
