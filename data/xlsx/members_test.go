package xlsx_test

import (
	"testing"

	"thidua/data"
	"thidua/data/xlsx"
)

// A list of members is read as offices have it: a table of their workbook, or
// the lines of the decision.
func TestParseMembers(t *testing.T) {
	text := "STT\tHọ và tên\tChức vụ\tVai trò trong Hội đồng\n" +
		"1\tÔng Trần Văn Mẫu\tChủ tịch UBND phường\tChủ tịch Hội đồng\n" +
		"2\tBÀ Lê Thị Thử\tPhó Chủ tịch UBND phường\tPhó Chủ tịch thứ nhất\n" +
		"\n" +
		"3. Bà Đỗ Thị Hòa, Trưởng phòng Văn hóa - Xã hội, Ủy viên kiêm Thư ký Hội đồng;\n" +
		"4. Ông Phạm Văn Tư, Chủ tịch Hội Cựu chiến binh, Ủy viên;\n" +
		"- Đ/c Vũ Ngọc Năm, Chủ tịch Ủy ban MTTQ Việt Nam phường - Phó Chủ tịch Hội đồng\n" +
		"Ông Ngô Văn Sáu, Trưởng Công an phường\n" +
		"Bà Đào Thị Bảy\tPhó Chủ tịch Hội đồng nhân dân phường\tỦy viên"
	want := []data.Member{
		{Position: 1, Salutation: "Ông", Name: "Trần Văn Mẫu", Post: "Chủ tịch UBND phường", Role: data.Chair},
		{Position: 2, Salutation: "Bà", Name: "Lê Thị Thử", Post: "Phó Chủ tịch UBND phường", Role: data.FirstVice},
		{Position: 3, Salutation: "Bà", Name: "Đỗ Thị Hòa", Post: "Trưởng phòng Văn hóa - Xã hội", Role: data.Secretary},
		{Position: 4, Salutation: "Ông", Name: "Phạm Văn Tư", Post: "Chủ tịch Hội Cựu chiến binh", Role: data.PlainMember},
		{Position: 5, Name: "Vũ Ngọc Năm", Post: "Chủ tịch Ủy ban MTTQ Việt Nam phường", Role: data.ViceChair},
		{Position: 6, Salutation: "Ông", Name: "Ngô Văn Sáu", Post: "Trưởng Công an phường", Role: data.PlainMember},
		{Position: 7, Salutation: "Bà", Name: "Đào Thị Bảy", Post: "Phó Chủ tịch Hội đồng nhân dân phường", Role: data.PlainMember},
	}
	got := xlsx.ParseMembers(text)
	if len(got) != len(want) {
		t.Fatalf("%d members: %+v", len(got), got)
	}
	for i, m := range want {
		if got[i].Member != m {
			t.Errorf("line %d\n got  %+v\n want %+v", i+1, got[i].Member, m)
		}
	}
}
