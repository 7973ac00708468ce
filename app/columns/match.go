package columns

import (
	"maps"

	"thidua/data"
	"thidua/data/intake"
	"thidua/data/vn"
)

// Match is what the officer says of a table.
type Match struct {
	Table  intake.Matching
	UnitID int64
	Keys   []string // what each column holds, "" for nothing that is asked
	Fixed  []FixedValue
	day    vn.Date // up to which figures count
}

// FixedValue is what holds where the table does not tell.
type FixedValue struct{ Key, Value string }

// New takes over what was found in a table by itself.
func New(t intake.Matching) *Match {
	m := &Match{Table: t, Keys: make([]string, len(t.Headings))}
	for col, key := range t.Columns {
		m.Keys[col] = key
	}
	for _, key := range map[data.Section][]string{
		data.SectionNominations: {"subject", "standing", "form", "achievement"},
		data.SectionExemplars:   {"kind"},
	}[t.Section] {
		m.Fixed = append(m.Fixed, FixedValue{key, t.Fixed[key]})
	}
	if day, err := vn.ParseISO(t.Fixed["as_of"]); err == nil {
		m.day = day
	}
	return m
}

// Settle takes over what the officer has said. No two columns hold the same.
func (m *Match) Settle() error {
	m.Table.Columns = map[int]string{}
	seen := map[string]bool{}
	for col, key := range m.Keys {
		if key == "" {
			continue
		}
		if seen[key] {
			return &data.Problem{Key: "problem.intake_column_twice", Field: Name(col), Args: []any{"Heading", m.Table.Headings[col]}}
		}
		seen[key], m.Table.Columns[col] = true, key
	}
	if len(seen) == 0 {
		return &data.Problem{Key: "problem.intake_no_column"}
	}
	m.Table.Fixed = maps.Clone(m.Table.Fixed)
	if m.Table.Fixed == nil {
		m.Table.Fixed = map[string]string{}
	}
	for _, f := range m.Fixed {
		m.Table.Fixed[f.Key] = f.Value
	}
	m.Table.Fixed["as_of"] = m.day.ISO()
	return nil
}
