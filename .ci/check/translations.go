package main

import (
	"fmt"
	"go/ast"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// translations holds the keys in Go and those of vi.json to each other.
func translations(r *repository) (found []string) {
	used := map[string]bool{}
	seen := map[ast.Node]bool{}
	for _, use := range r.keyUses() {
		ast.Inspect(use.node, func(n ast.Node) bool { seen[n] = true; return true })
		keys := r.keysLike(use.pattern)
		if len(keys) == 0 {
			found = append(found, r.at(use.node, "vi.json has no %s", strings.NewReplacer("[^.]+", "…", "^", "", "$", "", `\`, "").Replace(use.pattern)))
		}
		for _, key := range keys {
			used[key] = true
		}
	}
	likely := r.likelyKey()
	r.each("", func(f *goFile, n ast.Node) {
		text, ok := literal(n)
		used[text] = used[text] || ok
		if ok && !seen[n] && r.texts[text] == "" && likely(f, text) {
			found = append(found, r.at(n, "vi.json has no %s", text))
		}
	})
	for _, key := range slices.Sorted(maps.Keys(r.texts)) {
		if !used[key] && !r.fyneKeys[key] {
			found = append(found, fmt.Sprintf("assets/lang/vi.json: %q is not used", key))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(r.fyneKeys)) {
		if r.texts[key] == "" {
			found = append(found, fmt.Sprintf("assets/lang/vi.json: Fyne's own %q is missing", key))
		}
	}
	return found
}

func (r *repository) keysLike(pattern string) (keys []string) {
	shape := regexp.MustCompile(pattern)
	for key := range r.texts {
		if shape.MatchString(key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// likelyKey tells a key from other words with dots: file names, and columns of the store.
func (r *repository) likelyKey() func(f *goFile, text string) bool {
	shape := regexp.MustCompile(`^([a-z]\w*)(\.\w+)+$`)
	file := regexp.MustCompile(`\.(csv|db|docx|json|log|pdf|png|sqlite|svg|tmp|toml|ttf|txt|xlsx|xml|zip)$`)
	families := map[string]bool{}
	for key := range r.texts {
		family, _, _ := strings.Cut(key, ".")
		families[family] = true
	}
	return func(f *goFile, text string) bool {
		parts := shape.FindStringSubmatch(text)
		return parts != nil && families[parts[1]] && !file.MatchString(text) && !strings.HasPrefix(f.path, "data/store/")
	}
}

// templateArguments finds calls T(key, …) and problems whose names do not fill the text: the reader would see
// "<no value>". What is spread or built is left to the tests.
func templateArguments(r *repository) (found []string) {
	field := regexp.MustCompile(`{{[^}]*?\.(\w+)`)
	r.each("", func(_ *goFile, n ast.Node) {
		key, pairs := filling(n)
		given := map[string]bool{}
		for i := 0; i < len(pairs); i += 2 {
			name, _ := literal(pairs[i])
			given[name] = true
		}
		for _, name := range field.FindAllStringSubmatch(r.texts[key], -1) {
			if !given[name[1]] {
				found = append(found, r.at(n, "%q needs %s", key, name[1]))
			}
		}
	})
	return found
}

// filling is the key and the alternating names and values of T(key, …) or Problem{Key: key, Args: []any{…}}.
func filling(n ast.Node) (key string, pairs []ast.Expr) {
	if call, name := called(n); call != nil && name == "T" && len(call.Args) > 0 && !call.Ellipsis.IsValid() {
		key, _ = literal(call.Args[0])
		return key, call.Args[1:]
	}
	problem, ok := n.(*ast.CompositeLit)
	if !ok {
		return "", nil
	}
	for _, element := range problem.Elts {
		pair, ok := element.(*ast.KeyValueExpr)
		if !ok {
			return "", nil
		}
		name, _ := pair.Key.(*ast.Ident)
		switch args, listed := pair.Value.(*ast.CompositeLit); {
		case name == nil:
			return "", nil
		case name.Name == "Key":
			key, _ = literal(pair.Value)
		case name.Name == "Args" && listed:
			pairs = args.Elts
		case name.Name == "Args":
			return "", nil
		}
	}
	return key, pairs
}
