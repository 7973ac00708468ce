package intake

import (
	"testing"

	"thidua/data"
	"thidua/data/xlsx"
)

// nominate fills in a row of the nominations.
func (s *sheet) nominate(row int, cells map[string]string) *sheet {
	s.t.Helper()
	for field, text := range cells {
		c := xlsx.Cell{Text: text}
		if field == "birth_year" && len(text) == 4 {
			c = figure(text)
		}
		s.set(data.SectionNominations, field, row, c)
	}
	return s
}

// person is a nominee in order, with some cells otherwise.
func person(other map[string]string) map[string]string {
	cells := map[string]string{
		"subject": "Cá nhân", "name": "Người Mẫu Một", "birth_year": "1980", "standing": "Người lao động trực tiếp",
		"form": "Giấy khen của Chủ tịch Ủy ban nhân dân phường", "achievement": "Hoàn thành xuất sắc nhiệm vụ",
	}
	for field, text := range other {
		cells[field] = text
	}
	return cells
}

func TestNominees(t *testing.T) {
	for name, c := range map[string]struct {
		cells map[string]string
		told  Severity
		says  string
		want  func(data.Nomination) bool
	}{
		"in order": {person(nil), "", "", func(n data.Nomination) bool {
			return n.Subject == data.Individual && n.Form == "GK" && n.BirthYear == 1980 && n.Standing == data.Direct &&
				n.Stage == data.Nominated && n.Round == data.CampaignRound && n.UnitID == school
		}},
		"words of their own": {person(map[string]string{"subject": "cá nhân", "form": "giấy khen", "standing": "trực tiếp"}), Note, "được hiểu là", func(n data.Nomination) bool {
			return n.Form == "GK" && n.Standing == data.Direct
		}},
		"quoted title":      {person(map[string]string{"form": "Lao động tiên tiến"}), Note, "Lao động tiên tiến", func(n data.Nomination) bool { return n.Form == "LĐTT" }},
		"no form":           {person(map[string]string{"form": ""}), Fault, "còn trống. Cần: chọn hình thức đề nghị", nil},
		"unclear form":      {person(map[string]string{"form": "Bằng khen"}), Fault, "một trong các lựa chọn", nil},
		"other's form":      {person(map[string]string{"form": "Tập thể lao động tiên tiến"}), Fault, "không dành cho đối tượng “Cá nhân”", nil},
		"unknown subject":   {person(map[string]string{"subject": "khác"}), Fault, "Tập thể; Cá nhân; Hộ gia đình", nil},
		"no achievement":    {person(map[string]string{"achievement": ""}), Fault, "tóm tắt thành tích", nil},
		"no name":           {person(map[string]string{"name": ""}), Fault, "chưa có tên", nil},
		"a number as name":  {person(map[string]string{"name": "12345"}), Fault, "không có chữ cái", nil},
		"capitals":          {person(map[string]string{"name": "NGƯỜI MẪU HAI"}), Note, "viết hoa toàn bộ", func(n data.Nomination) bool { return n.Name == "NGƯỜI MẪU HAI" }},
		"addressed":         {person(map[string]string{"name": "Bà Người Mẫu Ba"}), Note, "Đã tách", func(n data.Nomination) bool { return n.Name == "Người Mẫu Ba" && n.Salutation == "Bà" }},
		"decomposed spaces": {person(map[string]string{"name": "Người  Mẫu  Bốn"}), "", "", func(n data.Nomination) bool { return n.Name == "Người Mẫu Bốn" }},
		"two digits":        {person(map[string]string{"birth_year": "80"}), Fault, "thiếu hai chữ số", nil},
		"whole birthday":    {person(map[string]string{"birth_year": "15/06/1975"}), Note, "Chỉ giữ năm sinh 1975", func(n data.Nomination) bool { return n.BirthYear == 1975 }},
		"impossible":        {person(map[string]string{"birth_year": "2031"}), Fault, "không thể là năm sinh", nil},
		"a child":           {person(map[string]string{"birth_year": "2020"}), Caution, "chưa đủ 10 tuổi", func(n data.Nomination) bool { return n.BirthYear == 2020 }},
		"no standing":       {person(map[string]string{"standing": ""}), Caution, "vị trí công tác", func(n data.Nomination) bool { return n.Standing == "" }},
		"a collective": {map[string]string{"subject": "Tập thể", "name": "Tổ chuyên môn 1", "headcount": "12 người", "form": "GK", "achievement": "Dẫn đầu"}, Caution, "đã lấy số 12", func(n data.Nomination) bool {
			return n.Subject == data.Collective && n.Headcount == 12 && n.Form == "GK"
		}},
	} {
		r := opened(t, office(t), school).nominate(1, c.cells).read()
		if c.told != "" && finding(r, c.told, "Đề nghị khen thưởng, dòng 1", c.says) == nil {
			t.Errorf("%s: nothing is told with %q\n%s", name, c.says, told(r))
		}
		if c.want == nil {
			if r.Verdict != Rejected || len(r.Answer.Nominations) != 0 {
				t.Errorf("%s is taken: %+v", name, r.Answer.Nominations)
			}
			continue
		}
		if len(r.Answer.Nominations) != 1 || !c.want(r.Answer.Nominations[0]) || r.Verdict == Rejected {
			t.Errorf("%s: %+v\n%s", name, r.Answer.Nominations, told(r))
		}
	}
}

func TestOneNomineeTwice(t *testing.T) {
	r := opened(t, office(t), school).nominate(1, person(nil)).nominate(4, person(map[string]string{"name": "người mẫu một"})).read()
	if len(r.Answer.Nominations) != 2 || finding(r, Caution, "dòng 4", "hơn một lần") == nil {
		t.Errorf("%d nominees\n%s", len(r.Answer.Nominations), told(r))
	}
}

func TestMovementsAreKnownByName(t *testing.T) {
	d := office(t)
	s := opened(t, d, school)
	s.text(data.SectionMovements, "outcome", 2, "Tổng vệ sinh 12 buổi").set(data.SectionMovements, "individuals", 2, figure("45"))
	s.text(data.SectionMovements, "name", 3, "“Dạy tốt - Học tốt” (mẫu)").text(data.SectionMovements, "outcome", 3, "Có kết quả")
	s.text(data.SectionMovements, data.ReplyField, 1, "Không phát sinh")
	r := s.read()
	m := r.Answer.Movements
	if len(m) != 3 || m[0].Reply != data.NothingToTell || m[1].MovementID == 0 || m[1].Reply != data.Given || m[1].Individuals != 45 || m[2].MovementID != 0 {
		t.Errorf("%+v\n%s", m, told(r))
	}
	if finding(r, Note, "dòng 3", "phong trào mới") == nil {
		t.Error(told(r))
	}
}

func TestExemplars(t *testing.T) {
	s := opened(t, office(t), school)
	s.text(data.SectionExemplars, "kind", 1, "mô hình").text(data.SectionExemplars, "name", 1, "Sân trường xanh (mẫu)").
		set(data.SectionExemplars, "found_on", 1, dayCell("2025-10-05"))
	s.text(data.SectionExemplars, "name", 2, "Không rõ loại (mẫu)")
	s.text(data.SectionExemplars, "name", 9, "Không phát sinh")
	r := s.read()
	e := r.Answer.Exemplars
	if len(e) != 1 || e[0].Kind != data.ModelExemplar || e[0].FoundOn.ISO() != "2025-10-05" || e[0].Check() != nil {
		t.Errorf("%+v\n%s", e, told(r))
	}
	if finding(r, Fault, "Điển hình, dòng 2", "chọn loại điển hình") == nil {
		t.Error(told(r))
	}
}

func TestFactsAndDifficulties(t *testing.T) {
	s := opened(t, office(t), school)
	s.text(data.SectionFacts, "news", 0, "12 tin").text(data.SectionFacts, "broadcasts", 0, "không phát sinh").text(data.SectionFacts, "meetings", 0, "2,5")
	s.text(data.SectionDifficulty, "difficulties", 0, "Không có").text(data.SectionDifficulty, "proposals", 0, "")
	r := s.read()
	if n := r.Answer.FactOf(data.NewsItems); n.Decimal.String() != "12" || !r.Answer.FactOf(data.Broadcasts).Valid || r.Answer.FactOf(data.Meetings).Valid {
		t.Errorf("%+v\n%s", r.Answer.Facts, told(r))
	}
	if finding(r, Fault, "Số buổi tuyên truyền", "không phải số nguyên") == nil || r.Answer.ReplyOf(data.SectionDifficulty) != data.NothingToTell {
		t.Error(told(r))
	}
}

func TestParticularsBesideTheRegister(t *testing.T) {
	s := opened(t, office(t), school)
	r := s.text(data.SectionGeneral, "doc_number", 0, "12/BC-MN").text(data.SectionGeneral, "phone", 0, "0900.000.021").read()
	if finding(r, Note, "Điện thoại") != nil {
		t.Errorf("the same number is told of\n%s", told(r))
	}
	r = s.set(data.SectionGeneral, "phone", 0, figure("912345678")).read()
	if r.Answer.Phone != "0912345678" || finding(r, Note, "Điện thoại", "khác với danh bạ") == nil {
		t.Errorf("phone %q\n%s", r.Answer.Phone, told(r))
	}
}
