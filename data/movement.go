package data

// Level is who launched a movement.
type Level string

// The levels.
const (
	Central Level = "central"
	City    Level = "city"
	Ward    Level = "ward"
	OfUnit  Level = "unit"
)

// Levels lists all levels from the top.
func Levels() []Level { return []Level{Central, City, Ward, OfUnit} }

// Movement is an emulation movement (phong trào thi đua; plan II.4.c). One
// movement may be launched by several levels; that decides where it is
// reported: units report those of the ward, the ward those of the city.
type Movement struct {
	ID           int64  `json:"id"`
	CampaignID   int64  `json:"campaign_id"`
	Position     int    `json:"position"`
	Name         string `json:"name"`
	ByCentral    bool   `json:"by_central"`
	ByCity       bool   `json:"by_city"`
	ByWard       bool   `json:"by_ward"`
	ByUnit       bool   `json:"by_unit"`
	Manner       Manner `json:"manner"`
	LaunchDoc    string `json:"launch_doc"` // number and date of the document that launched it
	Clause       string `json:"clause"`
	Outcome      string `json:"outcome"` // content and outstanding results, with numbers
	Collectives  int    `json:"collectives"`
	Individuals  int    `json:"individuals"`
	Models       string `json:"models"`
	WardAwards   int    `json:"ward_awards"` // certificates of merit of the ward
	CityRequests int    `json:"city_requests"`
	Difficulties string `json:"difficulties"`
	Note         string `json:"note"`
}

// Manner is how a movement is organised (plan I.2.b).
type Manner string

// The manners.
const (
	Regular  Manner = "regular"  // thường xuyên
	Drive    Manner = "campaign" // theo đợt
	Thematic Manner = "thematic" // theo chuyên đề
)

// Manners lists all manners in the order in which they are offered.
func Manners() []Manner { return []Manner{Regular, Drive, Thematic} }

// LaunchedBy lists the levels that launched m, from the top.
func (m Movement) LaunchedBy() []Level {
	var levels []Level
	for i, launched := range []bool{m.ByCentral, m.ByCity, m.ByWard, m.ByUnit} {
		if launched {
			levels = append(levels, Levels()[i])
		}
	}
	return levels
}

// ToCity reports whether m belongs in the ward's report to the city (plan V.2):
// it was launched by the city or above.
func (m Movement) ToCity() bool { return m.ByCity || m.ByCentral }

// ToWard reports whether m belongs in a unit's report (plan V.1.b).
func (m Movement) ToWard() bool { return m.ByWard }

// Check reports the first field of m that cannot stay as it is.
func (m Movement) Check() error {
	switch {
	case m.Name == "":
		return required("name")
	case len(m.LaunchedBy()) == 0:
		return required("by_central")
	}
	for field, n := range map[string]int{
		"collectives": m.Collectives, "individuals": m.Individuals,
		"ward_awards": m.WardAwards, "city_requests": m.CityRequests,
	} {
		if n < 0 {
			return &Problem{Key: "problem.negative", Field: field}
		}
	}
	return nil
}
