package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strings"
	"text/template"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// vietnamese tells whether a text has a letter that only Vietnamese writing needs here.
func vietnamese(text string) bool {
	return strings.ContainsFunc(norm.NFD.String(text), func(c rune) bool {
		return c == 'đ' || c == 'Đ' || unicode.Is(unicode.Mn, c)
	})
}

// vietnameseInGo finds Vietnamese in Go outside the two places whose matter it is.
func vietnameseInGo(r *repository) (found []string) {
	r.each("", func(f *goFile, n ast.Node) {
		if strings.HasPrefix(f.path, "assets/") || strings.HasPrefix(f.path, "data/vn/") {
			return
		}
		lit, ok := n.(*ast.BasicLit)
		if ok && (lit.Kind == token.STRING || lit.Kind == token.CHAR) && vietnamese(lit.Value) {
			found = append(found, r.at(n, "Vietnamese in Go: %s", lit.Value))
		}
	})
	return found
}

// plainLabels finds text handed to a widget as it is, in whatever language.
func plainLabels(r *repository) (found []string) {
	packages := map[string]bool{"widget": true, "dialog": true, "container": true, "canvas": true, "fyne": true, "ui": true}
	setters := regexp.MustCompile(`^Set(Text|Title|SubTitle|PlaceHolder|Content|ConfirmText|DismissText)$`)
	fields := regexp.MustCompile(`^(Text|PlaceHolder|Title|SubTitle|Subtitle|Label|Hint|HintText|Header|Footer|Message)$`)
	check := func(e ast.Expr) {
		if text, ok := literal(e); ok && r.texts[text] == "" && readable(text) {
			found = append(found, r.at(e, "%q is shown as it is; give it a key", text))
		}
	}
	r.each("app/", func(_ *goFile, n ast.Node) {
		switch n := n.(type) {
		case *ast.CallExpr:
			fun, ok := n.Fun.(*ast.SelectorExpr)
			if !ok {
				return
			}
			pkg, _ := fun.X.(*ast.Ident)
			if fun.Sel.Name != "T" && (pkg != nil && packages[pkg.Name] || setters.MatchString(fun.Sel.Name)) {
				for _, arg := range n.Args {
					check(arg)
				}
			}
		case *ast.KeyValueExpr:
			if name, ok := n.Key.(*ast.Ident); ok && fields.MatchString(name.Name) {
				check(n.Value)
			}
		}
	})
	return found
}

// readable tells a text for people from a name for the machine: a word with a capital, or several words.
func readable(text string) bool {
	return regexp.MustCompile(`^\p{Lu}\p{L}|\p{L}{2,}[ :,.!?]+\p{L}|\p{L}{2,}[:…!?]$`).MatchString(text) &&
		!regexp.MustCompile(`^\S+[./]\S+$`).MatchString(text)
}

// wellFormedTexts holds every translation to composed Vietnamese that parses.
func wellFormedTexts(r *repository) (found []string) {
	// Texts that are rightly without a Vietnamese letter.
	bare := []string{"awards.list_file"} // names of files have none
	for key, text := range r.texts {
		say := func(what string) {
			found = append(found, fmt.Sprintf("assets/lang/vi.json: %q %s: %q", key, what, text))
		}
		if strings.TrimSpace(text) == "" {
			say("is empty")
		}
		if !norm.NFC.IsNormalString(text) {
			say("is not composed (NFC)")
		}
		if _, err := template.New(key).Parse(text); err != nil {
			say(err.Error())
		}
		words := regexp.MustCompile(`{{.*?}}|{\w+}`).ReplaceAllString(text, "")
		if len([]rune(words)) > 12 && strings.ContainsFunc(words, unicode.IsLetter) && !vietnamese(words) && !slices.Contains(bare, key) {
			say("looks untranslated")
		}
	}
	slices.Sort(found)
	return found
}
