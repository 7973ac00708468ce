package archive

import (
	"strings"

	"thidua/data"
)

// refuse is the problem of an archive, and of one of its parts where it has a
// name. Callers with words of their own go by its key.
func refuse(key, part string, err error) error {
	return &data.Problem{Key: key, Args: []any{"Part", strings.ToValidUTF8(part, "?")}, Err: err}
}
