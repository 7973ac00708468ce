package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"thidua/data/merge"
)

// uniqueIndex is a rule of the schema: no two records in use may have the same
// in these columns, as far as the condition holds for them.
type uniqueIndex struct {
	columns   []string
	condition string
}

// uniqueIndexes reads the rules of a table from its schema.
func uniqueIndexes(q querier, table string) (found []uniqueIndex, err error) {
	rows, err := q.QueryContext(context.Background(),
		"SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql LIKE 'CREATE UNIQUE%'", table)
	if err != nil {
		return nil, fmt.Errorf("rules of %s: %w", table, problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		definition, condition, _ := strings.Cut(text, " WHERE ")
		_, list, _ := strings.Cut(strings.TrimSuffix(strings.TrimSpace(definition), ")"), "(")
		index := uniqueIndex{condition: condition}
		for column := range strings.SplitSeq(list, ",") {
			index.columns = append(index.columns, strings.TrimSpace(column))
		}
		if index.condition == "" {
			index.condition = "1"
		}
		found = append(found, index)
	}
	return found, problemOf(rows.Err())
}

// clashes are the records in use beside which a row cannot stand.
func (c *copies) clashes(entity string, row merge.Row) (found []merge.Clash, err error) {
	k, ok := c.s.tables[entity]
	if !ok {
		return nil, nil
	}
	if _, read := c.unique[entity]; !read {
		if c.unique[entity], err = uniqueIndexes(c.tx, k.name); err != nil {
			return nil, err
		}
	}
	for _, index := range c.unique[entity] {
		ids, err := c.same(k, index, row)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			found = append(found, merge.Clash{ID: id, Columns: index.columns})
		}
	}
	return found, nil
}

// same finds the records that an index forbids beside a row: SQLite judges
// whether its condition holds for the row.
func (c *copies) same(k kind, index uniqueIndex, row merge.Row) ([]int64, error) {
	var names []string
	var args []any
	for _, column := range k.columns {
		value, err := column.typed(row[column.name])
		if err != nil {
			return nil, err
		}
		names, args = append(names, "? AS "+column.name), append(args, value)
	}
	var holds bool
	err := c.tx.QueryRow("SELECT EXISTS (SELECT 1 FROM (SELECT "+strings.Join(names, ", ")+", '' AS deleted) WHERE "+index.condition+")", args...).Scan(&holds)
	if err != nil || !holds {
		return nil, problemOf(err)
	}
	where, args := index.condition, nil
	for _, name := range index.columns {
		where += " AND " + name + " = ?"
		for i, column := range k.columns {
			if column.name != name {
				continue
			}
			value, err := k.columns[i].typed(row[name])
			if err != nil {
				return nil, err
			}
			args = append(args, value)
		}
	}
	return numbers(c.tx, "SELECT id FROM "+k.name+" WHERE "+where, args...)
}

// typed is the text of a column as the column keeps it.
func (c column) typed(text string) (any, error) {
	if !c.number {
		return text, nil
	}
	if text == "" {
		return int64(0), nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return nil, fmt.Errorf("column %s: %w", c.name, err)
	}
	return n, nil
}

// typed is a whole row as its table keeps it.
func (k kind) typed(row merge.Row) (map[string]any, error) {
	kept := make(map[string]any, len(k.columns))
	for _, c := range k.columns {
		value, err := c.typed(row[c.name])
		if err != nil {
			return nil, fmt.Errorf("row of %s: %w", k.name, err)
		}
		kept[c.name] = value
	}
	return kept, nil
}

// contentOfCopy reads a file's content from the copy.
func (o *Other) contentOfCopy(hash string) (content []byte, err error) {
	err = o.there.reader.QueryRow("SELECT bytes FROM content WHERE sha256 = ?", hash).Scan(&content)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return content, problemOf(err)
}
