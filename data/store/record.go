package store

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// column is one field of a record and the column it is kept in; both have the
// name of its json tag.
type column struct {
	name   string
	index  int
	number bool // kept as a whole number, not as text
}

// columnsOf lists the columns of a record type, the id first. What is reckoned
// and not kept has the tag "-".
func columnsOf(t reflect.Type) []column {
	var columns []column
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		if name != "-" {
			kind := t.Field(i).Type.Kind()
			columns = append(columns, column{name, i, kind == reflect.Int || kind == reflect.Int64 || kind == reflect.Bool})
		}
	}
	return columns
}

// encode turns a field into what SQLite keeps: text or a whole number.
func encode(v reflect.Value) (any, error) {
	switch x := v.Interface().(type) {
	case vn.Date:
		return x.ISO(), nil
	case decimal.Decimal:
		return x.String(), nil
	case decimal.NullDecimal:
		if !x.Valid {
			return "", nil
		}
		return x.Decimal.String(), nil
	}
	switch v.Kind() {
	case reflect.String:
		return vn.CleanLines(v.String()), nil
	case reflect.Int, reflect.Int64:
		return v.Int(), nil
	case reflect.Bool:
		if v.Bool() {
			return int64(1), nil
		}
		return int64(0), nil
	case reflect.Slice, reflect.Struct:
		text, err := json.Marshal(v.Interface())
		return string(text), err
	}
	return nil, fmt.Errorf("no column for a %s", v.Type())
}

// decode sets a field from what SQLite kept.
func decode(kept any, v reflect.Value) error {
	switch v.Kind() {
	case reflect.Int, reflect.Int64:
		n, ok := kept.(int64)
		if !ok {
			return fmt.Errorf("%T for a number", kept)
		}
		v.SetInt(n)
		return nil
	case reflect.Bool:
		v.SetBool(kept == int64(1))
		return nil
	}
	text, ok := kept.(string)
	if !ok {
		return fmt.Errorf("%T for a text", kept)
	}
	switch p := v.Addr().Interface().(type) {
	case *vn.Date:
		return p.UnmarshalText([]byte(text))
	case *decimal.Decimal:
		return p.UnmarshalText([]byte(text))
	case *decimal.NullDecimal:
		if text == "" {
			*p = decimal.NullDecimal{}
			return nil
		}
		p.Valid = true
		return p.Decimal.UnmarshalText([]byte(text))
	}
	if v.Kind() == reflect.String {
		v.SetString(text)
		return nil
	}
	return json.Unmarshal([]byte(text), v.Addr().Interface())
}

// values encodes all columns of a record.
func values(record reflect.Value, columns []column) ([]any, error) {
	kept := make([]any, len(columns))
	for i, c := range columns {
		var err error
		if kept[i], err = encode(record.Field(c.index)); err != nil {
			return nil, fmt.Errorf("column %s: %w", c.name, err)
		}
	}
	return kept, nil
}

// fill decodes all columns into a record.
func fill(record reflect.Value, columns []column, kept []any) error {
	for i, c := range columns {
		if err := decode(kept[i], record.Field(c.index)); err != nil {
			return fmt.Errorf("column %s: %w", c.name, err)
		}
	}
	return nil
}
