package backup_test

import (
	"fmt"
	"testing"
	"time"

	"thidua/data/backup"
)

// The copies of a year go within the year after, but for the last one; the last
// of a year that is over stays.
func TestUntilTellsWhenCopiesGo(t *testing.T) {
	now := time.Date(2026, 3, 2, 9, 0, 0, 0, time.Local)
	var kept []backup.Kept
	for i, at := range []time.Time{
		time.Date(2025, 12, 30, 9, 0, 0, 0, time.Local), now.AddDate(0, 0, -3), now.AddDate(0, 0, -1),
	} {
		kept = append(kept, backup.Kept{Path: fmt.Sprint(i), At: at, Changes: int64(i + 1)})
	}
	gone := backup.Usual().Until(kept, now)
	if _, goes := gone["0"]; goes {
		t.Errorf("the last of 2025 goes at %s", gone["0"])
	}
	for _, path := range []string{"1", "2"} {
		if at, goes := gone[path]; !goes || at.Before(now.AddDate(0, 0, 9)) || at.After(now.AddDate(1, 1, 0)) {
			t.Errorf("copy %s goes at %s (%v)", path, at, goes)
		}
	}
}
