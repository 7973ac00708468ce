package plantext

import (
	"thidua/data"
)

// Compose makes a campaign of the items. What was doubtful about each becomes
// a Doubt for the officer to settle, asked with the sentences of question.
func (d Draft) Compose(items []Item, question func([]Reason) string) data.Ledger {
	l := data.Ledger{Campaign: data.Campaign{ID: 1}}
	for _, item := range items {
		about := put(&l, item)
		if item.Certain() {
			continue
		}
		about.ID, about.CampaignID = int64(len(l.Doubts)+1), l.Campaign.ID
		about.Found, about.Question = d.Quote(item), question(item.Doubts)
		l.Doubts = append(l.Doubts, about)
	}
	return l
}

// put takes an item into the ledger and says which record a doubt about it is
// of.
func put(l *data.Ledger, item Item) data.Doubt {
	switch item.Kind {
	case OfTarget:
		t := item.Target
		t.ID, t.CampaignID = int64(len(l.Targets)+1), l.Campaign.ID
		l.Targets = append(l.Targets, t)
		return data.Doubt{Entity: "target", EntityID: t.ID, Field: targetField(item.Doubts[:min(1, len(item.Doubts))])}
	case OfMovement:
		m := item.Movement
		m.ID, m.CampaignID = int64(len(l.Movements)+1), l.Campaign.ID
		l.Movements = append(l.Movements, m)
		return data.Doubt{Entity: "movement", EntityID: m.ID, Field: "name", Clause: m.Clause}
	case OfLegalBasis:
		b := item.Basis
		b.ID, b.CampaignID = int64(len(l.Bases)+1), l.Campaign.ID
		l.Bases = append(l.Bases, b)
		return data.Doubt{Entity: "legal_basis", EntityID: b.ID, Field: "about", Clause: b.Clause}
	case OfTask:
		t := item.Task
		t.ID, t.CampaignID = int64(len(l.Tasks)+1), l.Campaign.ID
		l.Tasks = append(l.Tasks, t)
		return data.Doubt{Entity: "task", EntityID: t.ID, Field: "name", Clause: t.Clause}
	case OfDeadline:
		return data.Doubt{Entity: "campaign", EntityID: l.Campaign.ID, Field: putDeadline(&l.Campaign, item.Deadline), Clause: item.Deadline.Clause}
	default:
		putFact(&l.Campaign, item.Fact)
		return data.Doubt{Entity: "campaign", EntityID: l.Campaign.ID, Field: item.Fact.Field}
	}
}

// targetField is the field of a target that a reason is about.
func targetField(first []Reason) string {
	for _, r := range first {
		switch r {
		case Measure, UnknownMeasure, NoMeasure:
			return "measure"
		case InWords, TwoReadings, Range, Unread:
			return "planned"
		case OpenDirection:
			return "direction"
		case Settled:
			return "nature"
		}
	}
	return "name"
}

func putDeadline(c *data.Campaign, d Deadline) (field string) {
	if d.OfCity {
		c.CityDeadline, c.CityDeadlineInclusive, c.CityAddressee = d.On, d.Inclusive, d.Addressee
		return "city_deadline"
	}
	c.UnitDeadline, c.UnitDeadlineInclusive, c.UnitAddressee = d.On, d.Inclusive, d.Addressee
	return "unit_deadline"
}

func putFact(c *data.Campaign, f Fact) {
	switch f.Field {
	case "short_name":
		c.ShortName = f.Text
	case "number":
		c.Number = f.Text
	case "issued_on":
		c.IssuedOn = f.Date
	case "issuer":
		c.Issuer = f.Text
	case "name":
		c.Name = f.Text
	case "year":
		c.Year = f.Year
	case "goal":
		c.Goal = f.Text
	case "ends_on":
		c.EndsOn = f.Date
	case "recipients":
		c.Recipients = f.Text
	case "signer_title":
		c.SignerTitle = f.Text
	}
}
