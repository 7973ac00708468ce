package keeper_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"thidua/data/keeper"
)

// What holds an older state is found in both places and beside the ledger, and
// removed once there is a new copy.
func TestOlderCopiesAreDroppedAfterANewOne(t *testing.T) {
	s, k := opened(t), &keeper.Keeper{}
	stick := t.TempDir()
	must(t, keeper.ChooseSecond(s, stick))
	_, err := k.Make(t.Context(), s, false)
	must(t, err)
	must(t, os.Mkdir(filepath.Join(s.Folder(), "aside-1"), 0o700))
	work(t, s, "Sau khi xóa (mẫu)")
	change, _, err := s.HeadAt()
	must(t, err)
	o, err := keeper.OlderThan(s, change, time.Now())
	must(t, err)
	if len(o.Copies) != 2 || len(o.Aside) != 1 || o.Absent || o.Stay != 0 || o.Last.IsZero() {
		t.Errorf("found %+v", o)
	}
	n, err := k.DropOlder(t.Context(), s, change)
	must(t, err)
	if kept := append(list(t, keeper.Folder(s)), list(t, stick)...); n != 3 || len(kept) != 2 || kept[0].Changes < change || kept[1].Changes < change {
		t.Errorf("%d removed, kept %+v", n, kept)
	}
	if o, err := keeper.OlderThan(s, change, time.Now()); err != nil || o.Any() {
		t.Errorf("left %+v, %v", o, err)
	}
}
