package data_test

import (
	"testing"

	"thidua/data"
)

func TestExemplarsGoThroughTheStagesInOrder(t *testing.T) {
	at := data.Found
	for _, want := range []data.Stage{data.Fostered, data.Reviewed, data.Replicated} {
		next, ok := at.Next()
		if back, _ := next.Previous(); !ok || next != want || back != at {
			t.Errorf("after %s comes %s, %t, and back is %s", at, next, ok, back)
		}
		at = next
	}
	if _, ok := data.Replicated.Next(); ok {
		t.Error("there is a stage after the last")
	}
	if _, ok := data.Found.Previous(); ok {
		t.Error("there is a stage before the first")
	}
	if _, ok := data.Stage("").Next(); ok {
		t.Error("a stage that is none can be passed")
	}
}

func TestTheSameExemplarFromTwoUnitsIsFlagged(t *testing.T) {
	twins := data.ExemplarTwins([]data.Exemplar{
		{ID: 1, UnitID: 1, Name: "Tổ tự quản “5 không”"}, {ID: 2, UnitID: 2, Name: "tổ tự quản \"5 Không\""}, {ID: 3, UnitID: 1, Name: "Khác"},
	})
	if len(twins) != 2 || len(twins[1]) != 1 || twins[1][0].ID != 2 || twins[2][0].ID != 1 {
		t.Errorf("twins %+v", twins)
	}
}

func TestAnExemplarKnowsItsNomination(t *testing.T) {
	l := data.Ledger{Nominations: []data.Nomination{
		{ID: 1, Subject: data.Individual, Name: "Đỗ Thị Hoà", UnitID: 1},
		{ID: 2, Subject: data.Individual, Name: "Đỗ Thị Hoà", UnitID: 2},
		{ID: 3, Subject: data.Collective, Name: "Đỗ Thị Hoà", UnitID: 1},
	}}
	got := l.NominationsOf(data.Exemplar{Kind: data.PersonExemplar, Name: "Đỗ Thị Hòa", UnitID: 1})
	if len(got) != 1 || got[0].ID != 1 {
		t.Errorf("nominations %+v", got)
	}
	if got := l.NominationsOf(data.Exemplar{Kind: data.ModelExemplar, Name: "Đỗ Thị Hoà", UnitID: 1}); len(got) != 0 {
		t.Errorf("a model was nominated: %+v", got)
	}
}
