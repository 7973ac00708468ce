package words

import (
	"thidua/data"
	"thidua/data/city"
)

// FindingsText is everything that was found about a package.
func FindingsText(p city.Package) string {
	asked := make([]data.Question, len(p.Findings))
	for i, f := range p.Findings {
		asked[i] = f.Sentence()
	}
	return QuestionsText(asked)
}
