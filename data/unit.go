package data

import "thidua/data/vn"

// UnitKind groups the units that follow the plan.
type UnitKind string

// The kinds of unit.
const (
	Department   UnitKind = "department" // phòng, ban, văn phòng
	School       UnitKind = "school"
	Health       UnitKind = "health"
	Service      UnitKind = "service" // đơn vị sự nghiệp khác
	Force        UnitKind = "force"   // quân sự, công an
	Mass         UnitKind = "mass"    // Mặt trận, đoàn thể
	Neighborhood UnitKind = "neighborhood"
	Enterprise   UnitKind = "enterprise"
	OtherUnit    UnitKind = "other"
)

// UnitKinds lists all kinds in the order in which they are offered.
func UnitKinds() []UnitKind {
	return []UnitKind{Department, School, Health, Service, Force, Mass, Neighborhood, Enterprise, OtherUnit}
}

// Unit is a body that takes part (cơ quan, đơn vị). Tổ dân phố receive the
// plan but need not report (plan, Nơi nhận), so the duty is a field.
type Unit struct {
	ID         int64    `json:"id"`
	Position   int      `json:"position"` // protocol order; units are not listed alphabetically
	Code       string   `json:"code"`
	Name       string   `json:"name"`
	Kind       UnitKind `json:"kind"`
	Bloc       string   `json:"bloc"` // cụm, khối thi đua
	Contact    string   `json:"contact"`
	Phone      string   `json:"phone"`
	Email      string   `json:"email"`
	Head       string   `json:"head"`
	Staff      int      `json:"staff"`
	MustReport bool     `json:"must_report"`
	ValidFrom  vn.Date  `json:"valid_from"` // the first day it existed; zero when it was there before the campaign
	ValidTo    vn.Date  `json:"valid_to"`   // the last day it existed; zero while it does
	Note       string   `json:"note"`
}

// Check reports the first field of u that cannot stay as it is.
func (u Unit) Check() error {
	if u.Name == "" {
		return required("name")
	}
	if !u.ValidTo.IsZero() && u.ValidTo.Before(u.ValidFrom) {
		return &Problem{Key: "problem.unit_days", Field: "valid_to"}
	}
	if u.Staff < 0 {
		return &Problem{Key: "problem.negative", Field: "staff"}
	}
	return nil
}

// SameUnit finds the unit of the same name or code as u among others, however
// it is spelt; nil when there is none.
func SameUnit(u Unit, others []Unit) *Unit {
	for i, o := range others {
		if o.ID == u.ID && u.ID != 0 {
			continue
		}
		if vn.Fold(o.Name) == vn.Fold(u.Name) || u.Code != "" && vn.Fold(o.Code) == vn.Fold(u.Code) {
			return &others[i]
		}
	}
	return nil
}
