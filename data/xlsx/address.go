package xlsx

import (
	"fmt"
	"strconv"
)

// parseAddress reads the name of a cell, "B7" or "$B$7", as row and column from 0.
func parseAddress(name string) (row, column int, err error) {
	i := 0
	for ; i < len(name); i++ {
		letter := name[i] &^ 0x20
		if name[i] == '$' {
			continue
		}
		if letter < 'A' || letter > 'Z' {
			break
		}
		if column = column*26 + int(letter-'A') + 1; column > 1<<20 {
			break
		}
	}
	row, err = strconv.Atoi(name[i:])
	if err != nil || row < 1 || column < 1 {
		return 0, 0, fmt.Errorf("cell %q", name)
	}
	return row - 1, column - 1, nil
}
