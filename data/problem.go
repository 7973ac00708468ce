package data

import "fmt"

// Problem is an error that the officer can act on. Key names its sentence in
// assets/lang/vi.json and Args fill that sentence, as alternating names and
// values; Field, when set, is the json name of the field at fault.
type Problem struct {
	Key   string
	Field string
	Args  []any
	Err   error // what lies behind it, for the log
}

// Error describes the problem for the log.
func (p *Problem) Error() string {
	s := p.Key
	if len(p.Args) > 0 {
		s += fmt.Sprint(" ", p.Args)
	}
	if p.Err != nil {
		s += ": " + p.Err.Error()
	}
	return s
}

// Unwrap returns what lies behind the problem.
func (p *Problem) Unwrap() error { return p.Err }

// Explain returns the key of the sentence and what fills it.
func (p *Problem) Explain() (key string, pairs []any) { return p.Key, p.Args }

// FieldName returns the json name of the field at fault, or "".
func (p *Problem) FieldName() string { return p.Field }

// required is the Problem of a field left empty.
func required(field string) *Problem {
	return &Problem{Key: "problem.required", Field: field}
}
