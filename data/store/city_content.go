package store

import (
	"context"
	"database/sql"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"

	"thidua/data/city"
)

// cityContent are the tables of what packages hold. They have no history: the
// rows of a package never change, and whether they count is in its record.
type cityContent struct {
	targets     content[city.WardTarget]
	movements   content[city.WardMovement]
	exemplars   content[city.WardExemplar]
	nominations content[city.WardNomination]
	units       content[city.WardUnit]
	remarks     content[city.WardRemark]
}

func newCityContent() cityContent {
	return cityContent{
		targets:     contentOf[city.WardTarget]("city_target"),
		movements:   contentOf[city.WardMovement]("city_movement"),
		exemplars:   contentOf[city.WardExemplar]("city_exemplar"),
		nominations: contentOf[city.WardNomination]("city_nomination"),
		units:       contentOf[city.WardUnit]("city_unit"),
		remarks:     contentOf[city.WardRemark]("city_remark"),
	}
}

// content is a table of rows of type R: a struct of its origin, of what the
// ward has written, and of the keys by which it meets rows of other wards.
type content[R any] struct {
	table  string
	names  []string // of the columns, quoted: wards write groups and keys
	paths  [][]int  // of the fields kept in them
	folded bool     // a last column has what the filter finds
}

func contentOf[R any](table string) content[R] {
	c := content[R]{table: table}
	row := reflect.TypeFor[R]()
	add := func(name string, path ...int) {
		c.names, c.paths = append(c.names, `"`+name+`"`), append(c.paths, path)
	}
	for _, column := range columnsOf(row.Field(1).Type) {
		add(column.name, 1, column.index)
	}
	for i := 2; i < row.NumField(); i++ {
		add(row.Field(i).Tag.Get("json"), i)
	}
	_, c.folded = any(*new(R)).(interface{ Folded() string })
	return c
}

// keep writes the rows of a package.
func (c content[R]) keep(w *work, packageID int64, rows []R) error {
	names := append([]string{"package_id", "position"}, c.names...)
	if c.folded {
		names = append(names, "folded")
	}
	query := fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)", c.table, strings.Join(names, ", "), strings.Repeat(", ?", len(names)-1))
	for i := range rows {
		args := make([]any, 0, len(names))
		args = append(args, packageID, int64(i+1))
		v := reflect.ValueOf(&rows[i]).Elem()
		for k, path := range c.paths {
			arg, err := encode(v.FieldByIndex(path))
			if err != nil {
				return fmt.Errorf("column %s of %s: %w", c.names[k], c.table, err)
			}
			args = append(args, arg)
		}
		if f, ok := any(rows[i]).(interface{ Folded() string }); ok {
			args = append(args, f.Folded())
		}
		if _, err := w.exec(query, args...); err != nil {
			return fmt.Errorf("insert %s: %w", c.table, problemOf(err))
		}
	}
	return nil
}

// drop removes the rows of a package.
func (c content[R]) drop(w *work, packageID int64) error {
	_, err := w.exec("DELETE FROM "+c.table+" WHERE package_id = ?", packageID)
	return problemOf(err)
}

// joined joins the rows, as c, with the package p that they are of and with its
// ward w.
const joined = " FROM %s c JOIN city_package p ON p.id = c.package_id JOIN city_ward w ON w.id = p.ward_id"

// byWard does the same for lists that go by wards: it walks from ward to ward
// along the index of each table, so that a list of 100,000 rows is never
// sorted. SQLite takes cross joins in the order in which they stand.
const byWard = " FROM city_ward w CROSS JOIN city_package p CROSS JOIN %s c"

// ofRound picks the rows of a round that count.
const ofRound = " WHERE p.round_id = ? AND p.state = 'taken' AND p.deleted = '' AND p.ward_id = w.id AND c.package_id = p.id"

// read streams rows. named says which columns are read otherwise than they
// stand there, from how the tables are joined.
func (c content[R]) read(q querier, named map[string]string, from, rest string, args ...any) iter.Seq2[R, error] {
	columns := []string{"c.id", "c.package_id", "p.ward_id", "w.name", "w.position", "p.version", "c.position"}
	for _, name := range c.names {
		columns = append(columns, named[name])
		if named[name] == "" {
			columns[len(columns)-1] = "c." + name
		}
	}
	query := "SELECT " + strings.Join(columns, ", ") + fmt.Sprintf(from, c.table) + rest
	return func(yield func(R, error) bool) {
		var none R
		rows, err := q.QueryContext(context.Background(), query, args...)
		if err != nil {
			yield(none, fmt.Errorf("query %s: %w", c.table, problemOf(err)))
			return
		}
		defer rows.Close()
		kept := make([]any, len(c.paths))
		var o city.Origin
		into := []any{&o.RowID, &o.PackageID, &o.WardID, &o.Ward, &o.Place, &o.Version, &o.Position}
		for i := range kept {
			into = append(into, &kept[i])
		}
		for rows.Next() {
			row, err := c.scan(rows, into, kept, &o)
			if !yield(row, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(none, problemOf(err))
		}
	}
}

func (c content[R]) scan(rows *sql.Rows, into, kept []any, o *city.Origin) (row R, err error) {
	if err := rows.Scan(into...); err != nil {
		return row, fmt.Errorf("scan %s: %w", c.table, err)
	}
	v := reflect.ValueOf(&row).Elem()
	v.Field(0).Set(reflect.ValueOf(*o))
	for i, path := range c.paths {
		if err := decode(kept[i], v.FieldByIndex(path)); err != nil {
			return row, fmt.Errorf("column %s of %s: %w", c.names[i], c.table, err)
		}
	}
	return row, nil
}

// collect reads a stream to its end.
func collect[R any](rows iter.Seq2[R, error]) ([]R, error) {
	var all []R
	for row, err := range rows {
		if err != nil {
			return nil, err
		}
		all = append(all, row)
	}
	return slices.Clip(all), nil
}
