package store

import (
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"slices"

	"thidua/data"
	"thidua/data/city"
	"thidua/data/vn"
)

// PackagesOf lists all packages of a round, those that never count too.
func (s *Store) PackagesOf(roundID int64) ([]city.Package, error) {
	return s.Packages.query(s.reader, "round_id = ? AND deleted = ''", roundID)
}

// WardsInOrder lists the wards in the order of the city's list.
func (s *Store) WardsInOrder() ([]city.Ward, error) {
	wards, err := s.Wards.List(0)
	slices.SortStableFunc(wards, func(a, b city.Ward) int { return a.Position - b.Position })
	return wards, err
}

// Standings are how the wards stand in a round, and what that comes to.
func (s *Store) Standings(r city.Round, today vn.Date) ([]city.Standing, city.Count, error) {
	wards, err := s.WardsInOrder()
	if err != nil {
		return nil, city.Count{}, err
	}
	packages, err := s.PackagesOf(r.ID)
	if err != nil {
		return nil, city.Count{}, err
	}
	rows := city.Standings(r, wards, packages, today)
	return rows, city.CountWards(r, rows, packages), nil
}

// CityRemarks streams the difficulties and proposals of wards.
func (s *Store) CityRemarks(roundID int64) iter.Seq2[city.WardRemark, error] {
	return s.content.remarks.read(s.reader, nil, byWard, ofRound+" ORDER BY w.position, w.id, c.position", roundID)
}

// UnitsOf lists the units that had to report to the ward of a package.
func (s *Store) UnitsOf(packageID int64) ([]city.WardUnit, error) {
	return collect(s.content.units.read(s.reader, nil, joined, " WHERE c.package_id = ? ORDER BY c.position", packageID))
}

// PackageFile is the file of a package as it came, checked against its hash.
func (s *Store) PackageFile(p city.Package) ([]byte, error) {
	return s.Content(data.Attachment{ID: p.ID, Name: p.FileName, SHA256: p.SHA256})
}

// FileHash is what a file is told by.
func FileHash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}
