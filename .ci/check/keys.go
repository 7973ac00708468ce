package main

import (
	"go/ast"
	"go/token"
	"regexp"
	"slices"
	"strconv"
)

// A maker is a function that turns one of its arguments into the key of a translation: T itself, and any function that
// passes a parameter on to a maker, with or without something before or behind it, as word(prefix, value) does with
// T(prefix + "." + string(value)).
type maker struct {
	name     string
	arg      int
	suffix   string // pattern of what follows the argument
	takes    int    // arguments, those of "..." aside: functions of one name are told apart by it
	variadic bool
}

// keyUse is a place where a key is made, with a pattern of the keys that it can make.
type keyUse struct {
	node    ast.Expr
	pattern string
}

// literal is the text of a string literal in Go.
func literal(n ast.Node) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}

// called is the call that n is, and the bare name of what it calls.
func called(n ast.Node) (call *ast.CallExpr, name string) {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return nil, ""
	}
	fun := call.Fun
	if generic, ok := fun.(*ast.IndexExpr); ok {
		fun = generic.X
	}
	switch fun := fun.(type) {
	case *ast.Ident:
		return call, fun.Name
	case *ast.SelectorExpr:
		return call, fun.Sel.Name
	}
	return call, ""
}

// pieces gives the leftmost operand of a sum of strings, and the rest as a pattern.
func pieces(e ast.Expr) (first ast.Expr, rest string) {
	sum, ok := e.(*ast.BinaryExpr)
	if !ok || sum.Op != token.ADD {
		return e, ""
	}
	first, left := pieces(sum.X)
	right, more := pieces(sum.Y)
	if text, ok := literal(right); ok {
		return first, left + regexp.QuoteMeta(text) + more
	}
	return first, left + `[^.]+` + more
}

// makers finds them all, from T outwards.
func (r *repository) makers() []maker {
	known := []maker{{name: "T", takes: 1, variadic: true}}
	for grown := true; grown; {
		grown = false
		r.each("", func(_ *goFile, n ast.Node) {
			function, ok := n.(*ast.FuncDecl)
			if !ok || function.Body == nil || function.Name.Name == "T" {
				return
			}
			for _, m := range passedOn(function, known) {
				if !slices.Contains(known, m) && len(m.suffix) < 40 {
					known = append(known, m)
					grown = true
				}
			}
		})
	}
	return known
}

// passedOn has a maker for each parameter that the function hands to a known one.
func passedOn(function *ast.FuncDecl, known []maker) (found []maker) {
	var parameters []string
	variadic := false
	for _, field := range function.Type.Params.List {
		for _, name := range field.Names {
			parameters = append(parameters, name.Name)
		}
		_, variadic = field.Type.(*ast.Ellipsis)
	}
	takes := len(parameters)
	if variadic {
		takes--
	}
	ast.Inspect(function.Body, func(n ast.Node) bool {
		for _, use := range keyArguments(n, known) {
			first, rest := pieces(use.node)
			if name, ok := first.(*ast.Ident); ok && slices.Contains(parameters, name.Name) {
				found = append(found, maker{
					name: function.Name.Name, arg: slices.Index(parameters, name.Name), suffix: rest + use.pattern,
					takes: takes, variadic: variadic,
				})
			}
		}
		return true
	})
	return found
}

// keyArguments has the arguments of a call that makers make keys of, each with the pattern of what they add.
func keyArguments(n ast.Node, known []maker) (found []keyUse) {
	if said, ok := n.(*ast.CompositeLit); ok {
		return keyFields(said)
	}
	call, name := called(n)
	if call == nil {
		return nil
	}
	for _, m := range known {
		fits := len(call.Args) == m.takes || m.variadic && len(call.Args) > m.takes
		if m.name == name && fits && m.arg < len(call.Args) {
			found = append(found, keyUse{call.Args[m.arg], m.suffix})
		}
	}
	return found
}

// keyFields has the keys of a data.Problem or data.Question: other records have keys of other kinds.
func keyFields(said *ast.CompositeLit) (found []keyUse) {
	var name string
	switch t := said.Type.(type) {
	case *ast.Ident:
		name = t.Name
	case *ast.SelectorExpr:
		name = t.Sel.Name
	}
	if name != "Problem" && name != "Question" {
		return nil
	}
	for _, e := range said.Elts {
		if field, named := e.(*ast.KeyValueExpr); named && field.Key.(*ast.Ident).Name == "Key" {
			found = append(found, keyUse{field.Value, ""})
		}
	}
	return found
}

// keyUses finds the places where a key is made from a literal, alone or with more.
func (r *repository) keyUses() (found []keyUse) {
	known := r.makers()
	r.each("", func(_ *goFile, n ast.Node) {
		for _, use := range keyArguments(n, known) {
			first, rest := pieces(use.node)
			if text, ok := literal(first); ok {
				found = append(found, keyUse{use.node, "^" + regexp.QuoteMeta(text) + rest + use.pattern + "$"})
			}
		}
	})
	return found
}
