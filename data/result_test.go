package data_test

import (
	"errors"
	"slices"
	"testing"

	"thidua/data"
)

func TestQuestionsOn(t *testing.T) {
	industry := target("537487.84", "triệu đồng", data.AtLeast, data.Cumulative)
	water := target("100", "%", data.AtLeastCapped, data.Snapshot)
	pupils := target("4675", "học sinh", data.Exactly, data.Snapshot)
	few := target("12", "hộ", data.AtMost, data.Snapshot)
	known := []figure{
		{data.Actual, "2025-08-31", "350112.40"},
		{data.Actual, "2025-09-30", "399806.75"},
		{data.Actual, "2025-10-31", "448120.50"},
	}
	for _, c := range []struct {
		name   string
		target data.Target
		figure figure
		want   []string
	}{
		{"an ordinary month", industry, figure{data.Actual, "2025-11-15", "480000"}, nil},
		{"a cumulative figure that falls", industry, figure{data.Actual, "2025-11-15", "440000"}, []string{"question.falls"}},
		{"an earlier month above a later one", industry, figure{data.Actual, "2025-07-31", "360000"}, []string{"question.above_later"}},
		{"between its neighbours", industry, figure{data.Actual, "2025-09-15", "360000"}, nil},
		{"the year below what is reached", industry, figure{data.Estimate, "2025-11-15", "448000"}, []string{"question.below_actual"}},
		{"đồng for triệu đồng", industry, figure{data.Actual, "2025-11-15", "480000000000"}, []string{"question.thousand"}},
		{"tỷ for triệu đồng", industry, figure{data.Actual, "2025-11-15", "480"}, []string{"question.thousand", "question.falls"}},
		{"a share above 100", water, figure{data.Actual, "2025-11-15", "100.5"}, []string{"question.over_hundred"}},
		{"half a pupil", pupils, figure{data.Actual, "2025-11-15", "4675.5"}, []string{"question.not_whole"}},
		{"a day to come", pupils, figure{data.Actual, "2025-12-31", "4675"}, []string{"question.future"}},
		{"an estimate looks ahead", pupils, figure{data.Estimate, "2025-12-31", "4675"}, nil},
		{"zero is a figure, not a slip", few, figure{data.Actual, "2025-11-15", "0"}, nil},
		{"few of few are no slip", few, figure{data.Actual, "2025-11-15", "1"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := results(t, []figure{c.figure})[0]
			r.ID = 0
			var got []string
			for _, q := range data.QuestionsOn(c.target, r, results(t, known), day(t, "2025-11-20")) {
				got = append(got, q.Key)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("asked %v, want %v", got, c.want)
			}
		})
	}
}

// A figure that is being edited is not compared with what it was before.
func TestQuestionsOnEditedFigure(t *testing.T) {
	industry := target("537487.84", "triệu đồng", data.AtLeast, data.Cumulative)
	known := results(t, []figure{{data.Actual, "2025-09-30", "399806.75"}, {data.Actual, "2025-10-31", "448120.50"}})
	edited := known[1]
	edited.AsOf, edited.Value = day(t, "2025-11-01"), dec("448120.05")
	if asked := data.QuestionsOn(industry, edited, known, day(t, "2025-11-20")); len(asked) > 0 {
		t.Errorf("asked %v about a corrected figure", asked)
	}
}

func TestNewest(t *testing.T) {
	figures := results(t, []figure{
		{data.Actual, "2025-06-30", "20"},
		{data.Actual, "2025-03-31", "10"},
		{data.Estimate, "2025-07-01", "45"},
	})
	for nature, want := range map[data.Nature]string{data.Periodic: "30", data.Cumulative: "20", data.Snapshot: "20"} {
		got, ok := data.Newest(target("50", "người", data.AtLeast, nature), figures, data.Actual)
		if !ok || !got.Value.Equal(dec(want)) || got.AsOf != day(t, "2025-06-30") {
			t.Errorf("%s: newest = %s on %s, want %s on 30/06/2025", nature, got.Value, got.AsOf, want)
		}
	}
	if _, ok := data.Newest(target("50", "người", data.AtLeast, data.Periodic), figures, data.Official); ok {
		t.Error("an official figure out of nowhere")
	}
}

func TestResultCheck(t *testing.T) {
	good := data.Result{TargetID: 1, Kind: data.Actual, AsOf: day(t, "2025-01-01"), Value: dec("0")}
	for name, c := range map[string]struct {
		change func(*data.Result)
		field  string // at fault, "" for none
	}{
		"zero on the first day": {func(*data.Result) {}, ""},
		"no target":             {func(r *data.Result) { r.TargetID = 0 }, "target_id"},
		"no kind":               {func(r *data.Result) { r.Kind = "" }, "kind"},
		"negative":              {func(r *data.Result) { r.Value = dec("-1") }, "value"},
		"last year's":           {func(r *data.Result) { r.AsOf = day(t, "2024-12-31") }, "as_of"},
		"a slip of the year":    {func(r *data.Result) { r.AsOf = day(t, "2026-10-30") }, "as_of"},
		"official, next spring": {func(r *data.Result) { r.Kind, r.AsOf = data.Official, day(t, "2026-02-15") }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := good
			c.change(&r)
			err := r.Check()
			if err == nil {
				err = r.CheckYear(year2025)
			}
			field := ""
			if problem, ok := errors.AsType[*data.Problem](err); ok {
				field = problem.Field
			}
			if field != c.field {
				t.Errorf("field at fault = %q (%v), want %q", field, err, c.field)
			}
		})
	}
}

func TestTitleOf(t *testing.T) {
	primary := data.Target{ID: 1, Name: "Tổng số lớp học", SubGroup: "Tiểu học"}
	secondary := data.Target{ID: 2, Name: "Tổng số lớp học", SubGroup: "THCS"}
	jobs := data.Target{ID: 3, Name: "Giải quyết việc làm", SubGroup: "Lao động"}
	all := []data.Target{primary, secondary, jobs}
	for _, c := range []struct {
		target data.Target
		want   string
	}{{primary, "Tổng số lớp học (Tiểu học)"}, {secondary, "Tổng số lớp học (THCS)"}, {jobs, "Giải quyết việc làm"}} {
		if got := data.TitleOf(c.target, all); got != c.want {
			t.Errorf("title = %q, want %q", got, c.want)
		}
	}
}
