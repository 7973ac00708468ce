package keeper

import (
	"testing"
	"time"

	"thidua/data"
	"thidua/data/backup"
)

// A trial that never began tells nothing: an earlier one stands, and it stays
// due.
func TestATrialWithoutRoomIsNone(t *testing.T) {
	good := Place{Tested: Outcome{At: time.Now().AddDate(0, 0, -20), Name: "a.db"}}
	kept := backup.Kept{Path: "b.db"}
	full := good
	full.tried(kept, &data.Problem{Key: "problem.backup_space"})
	if full.Tested.Failed() || full.Tested.Name != "a.db" || !testDue(full, time.Now()) {
		t.Errorf("a disk without room was noted as %+v", full.Tested)
	}
	broken := good
	broken.tried(kept, &data.Problem{Key: "problem.copy_damaged"})
	if !broken.Tested.Failed() {
		t.Error("a damaged copy was not noted")
	}
}
