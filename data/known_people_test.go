package data_test

import (
	"slices"
	"strings"
	"testing"

	"thidua/data"
)

func TestPeopleAreFoundInWhatLeaves(t *testing.T) {
	known := data.PeopleOf(data.Ledger{
		Nominations: []data.Nomination{
			{Subject: data.Individual, Name: "Nguyễn Văn Hoà", BirthYear: 1975, Post: "Tổ trưởng", Address: "Số 3, tổ dân phố 5"},
			{Subject: data.Individual, Name: "Nguyễn Văn Hoà", BirthYear: 1990, Post: "Giáo viên"},
			{Subject: data.Collective, Name: "Trường Tiểu học Mẫu"},
		},
		Members: []data.Member{{Name: "Trần Thị Bích Ngọc", Phone: "0912 345 678"}},
		Units:   []data.Unit{{Name: "Phòng Mẫu", Contact: "Lê Minh", Phone: "0225 387 1234", Email: "leminh@mau.example"}},
	})
	for _, c := range []struct {
		says   string
		lines  []string
		people int
		fields string
	}{
		{"a row of one of two namesakes", []string{"1\tÔng NGUYỄN VĂN HÒA\t1975, Tổ trưởng"}, 1, "name birth_year post"},
		{"both of them", []string{"Nguyễn Văn Hoà, 1975", "Nguyễn Văn Hoà, Giáo viên"}, 2, "name birth_year post"},
		{"a sentence", []string{"Chủ trì: bà Trần Thị Bích Ngọc."}, 1, "name"},
		{"somebody with a telephone", []string{"Lê Minh\t02253871234 – 0225 387 1234\tleminh@mau.example"}, 1, "name phone email"},
		{"nobody: a collective and a part of a name", []string{"Trường Tiểu học Mẫu", "Nguyễn Văn", "Hoà"}, 0, ""},
		{"nobody: a year", []string{"Năm 1975, tổ dân phố 5"}, 0, ""},
	} {
		told := known.In(c.lines)
		var fields []string
		for _, f := range told.Fields() {
			fields = append(fields, string(f))
		}
		if told.People() != c.people || strings.Join(fields, " ") != c.fields {
			t.Errorf("%s: %d people, %q; want %d, %q", c.says, told.People(), strings.Join(fields, " "), c.people, c.fields)
		}
	}
}

func TestMaskedTextLeavesWhatTheListNeeds(t *testing.T) {
	for _, c := range []struct {
		field      data.PersonalField
		text, want string
	}{
		{data.PersonName, "Nguyễn Văn Hoà", "Nguyễn Văn Hoà"},
		{data.PersonBirth, "1975", "••"},
		{data.PersonBirth, "", ""},
		{data.PersonPhone, "0912 345 678", "•••• ••• 678"},
		{data.PersonPhone, "0912345678; 0225.387.1234", "•••••••678; ••••.•••.•234"},
		{data.PersonPhone, "Lê Minh, 0912-345-678", "Lê Minh, ••••-•••-678"},
		{data.PersonEmail, "leminh@mau.example", "l••@mau.example"},
		{data.PersonEmail, "ánh@mau.example, b@x.example", "á••@mau.example, b••@x.example"},
		{data.PersonEmail, "không có", "••"},
		{data.PersonAddress, "Số 12 ngõ 3, tổ dân phố 5", "tổ dân phố 5"},
		{data.PersonDiscipline, "Khiển trách", "••"},
		{data.PersonRemark, "Hay ốm", "••"},
	} {
		if got := data.Masked(c.field, c.text); got != c.want {
			t.Errorf("%s %q is shown as %q; want %q", c.field, c.text, got, c.want)
		}
	}
	for _, f := range data.PersonalFields() {
		if got := data.Masked(f, "0912 Aa"); (got != "0912 Aa") != data.Maskable(f) {
			t.Errorf("%s: %q, maskable %v", f, got, data.Maskable(f))
		}
	}
}

func TestPersonalCountsEachPersonOnce(t *testing.T) {
	var p, other data.Personal
	p.Tell(data.PersonBirth, data.PersonName)
	if p.Fields() != nil {
		t.Error("tells of nobody and names what it tells")
	}
	p.Of("Đỗ Thị Hòa", 1980)
	p.Of("Đỗ Thị Hoà", 1980)
	p.Of("Đỗ Thị Hoà", 1990)
	p.Of("", 1990)
	other.Tell(data.PersonPhone)
	other.Of("Lê Minh", 0)
	p.Add(other)
	if p.People() != 3 || !slices.Equal(p.Fields(), []data.PersonalField{data.PersonName, data.PersonBirth, data.PersonPhone}) {
		t.Errorf("%d people, %v", p.People(), p.Fields())
	}
}
