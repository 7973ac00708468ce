package submissions

import (
	"testing"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/data"
)

func TestThePartsOfWhatIsGathered(t *testing.T) {
	d := desktest.Reported(t, sampleDesk(t, "2025-12-11"))
	d.TakePeriod(0)
	g := desktest.ScreenAt[*gathered](t, d, desk.AtGathered)
	facts, ok := g.part().(*desk.Table[factRow])
	if !ok {
		t.Fatalf("the first part is a %T", g.part())
	}
	if news := facts.Page.Rows()[0]; !news.Total.Decimal.Equal(decimal.NewFromInt(6)) || news.Gave != 3 {
		t.Errorf("news %+v", news)
	}
	for i, want := range []int{4, 3, 3, 0} {
		g.choice.SetSelectedIndex(i)
		if got := partRows(g.part()); got != want {
			t.Errorf("part %q has %d rows; want %d", g.parts[i].name, got, want)
		}
	}
	g.choice.SetSelectedIndex(4)
	if got := partRows(g.part()); got < 3 {
		t.Errorf("%d themes", got)
	}
}

// partRows is how many rows a part shows.
func partRows(part desk.Screen) int {
	switch p := part.(type) {
	case *desk.Table[factRow]:
		return len(p.Page.Rows())
	case *desk.Table[data.UnitAnswer]:
		return len(p.Page.Rows())
	case *desk.Table[remarkRow]:
		return len(p.Page.Rows())
	case *desk.Table[data.Theme]:
		return len(p.Page.Rows())
	}
	return -1
}
