package vn

import "slices"

// counted are the units of measure that name things one by one.
var counted = []string{"nguoi", "chau", "hoc sinh", "lop", "ho", "gia dinh", "to dan pho", "truong", "don vi"}

// Countable reports whether a unit of measure (đơn vị tính) only comes in whole
// numbers: people, classes, households.
func Countable(measure string) bool { return slices.Contains(counted, Fold(measure)) }

// Measures lists the units of measure that plans use, as they are written.
func Measures() []string {
	return []string{
		"%", "triệu đồng", "tỷ đồng", "tỉ đồng", "nghìn đồng", "đồng", "người", "cháu", "học sinh", "lớp", "hộ",
		"gia đình", "tổ dân phố", "trường", "đơn vị", "lao động", "trẻ", "giường bệnh", "doanh nghiệp", "hợp tác xã",
		"công trình", "dự án", "mô hình", "sản phẩm", "lượt", "lượt khách", "vụ", "cuộc", "tin", "bài", "tấn", "tạ",
		"ha", "m2", "m3", "km", "con", "điểm", "điểm %", "‰",
	}
}
