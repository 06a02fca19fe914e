namespace RevOps.Rules.Tests.Policies;

/// <summary>A document with every section and most members, for tests that change it.</summary>
internal static class SamplePolicy
{
    public const string Json = """
        {
          "format": 1,
          "governance": { "name": "larkfield", "version": "1.0", "owners": ["Marketing", "Sales"] },
          "attributes": [
            { "name": "employees", "type": "number", "min": 0 },
            { "name": "country", "type": "text", "trim": true, "missing": ["N/A"] },
            { "name": "email", "type": "text", "masked": true },
            { "name": "title", "type": "text" },
            { "name": "handRaise", "type": "flag" },
            { "name": "callback", "type": "date" },
            { "name": "survivingId", "type": "text" },
            { "name": "recycledAt", "type": "instant" },
            { "name": "activities", "type": "collection", "attributes": [ { "name": "kind", "type": "text" }, { "name": "at", "type": "instant" }, { "name": "asset", "type": "text" }, { "name": "times", "type": "number" }, { "name": "key", "type": "text" } ] },
            { "name": "signals", "type": "collection", "attributes": [ { "name": "what", "type": "text" }, { "name": "seen", "type": "instant" } ] },
            { "name": "contacts", "type": "collection", "attributes": [ { "name": "person", "type": "text" }, { "name": "role", "type": "text" }, { "name": "metAt", "type": "instant" } ] }
          ],
          "calendars": [
            { "name": "new-york", "zone": "America/New_York", "hours": [{ "days": ["Mon", "Tue", "Wed", "Thu", "Fri"], "open": ["08:00-20:00"] }], "closures": [{ "name": "Christmas Day", "date": "2026-12-25" }] }
          ],
          "fit": { "profiles": [ {
            "name": "mid-market",
            "disqualifiers": [ { "code": "TooSmall", "when": { "attribute": "employees", "atMost": 19 } } ],
            "groups": [ { "name": "account", "criteria": [
              { "name": "size", "points": 60, "when": { "attribute": "employees", "between": [200, 2000] } },
              { "name": "country", "points": 40, "when": { "attribute": "country", "in": ["US", "CA"] } } ] } ],
            "tiers": [ { "name": "A", "from": 75 }, { "name": "B", "from": 40 }, { "name": "D", "from": 0 } ] } ] },
          "engagement": { "activities": "activities", "kind": "kind", "at": "at", "asset": "asset", "multiplier": "times", "id": "key", "since": "recycledAt", "halfLife": "30d", "cap": 100,
            "kinds": [ { "name": "webinar", "points": 15, "cap": 45 }, { "name": "signup", "points": 8, "window": "14d" }, { "name": "reference", "points": 5, "lasts": true }, { "name": "bounce", "points": -10 } ],
            "tiers": [ { "name": "1", "from": 60 }, { "name": "2", "from": -100 } ] },
          "intent": { "activities": "signals", "kind": "what", "at": "seen", "onRecycle": "keep", "kinds": [ { "name": "funding", "points": 20, "months": 12 } ], "tiers": [ { "name": "surge", "from": 20 }, { "name": "none", "from": 0 } ] },
          "committee": { "contacts": "contacts", "name": "person", "engagedAt": "metAt", "rolesPerContact": 2,
            "roles": [ { "name": "buyer", "when": { "attribute": "role", "equals": "CFO" } }, { "name": "user", "when": { "attribute": "role", "contains": "analyst" }, "atLeast": 2, "engagedWithin": "60d" } ] },
          "grades": { "engagementTiers": ["1", "2"],
            "rows": [ { "fitTier": "A", "grades": ["A1", "A2"] }, { "fitTier": "B", "grades": ["B1", "B2"] }, { "fitTier": "D", "grades": ["D1", "D2"] } ],
            "line": [ { "grades": ["A1", "B1"] }, { "grades": ["A2"], "when": { "attribute": "intent.tier", "equals": "surge" } } ],
            "handRaise": { "when": { "attribute": "handRaise", "is": "known" }, "fitTiers": ["A", "B"] } },
          "stages": { "path": [
              { "name": "Inquiry", "owner": "Marketing", "exit": { "attribute": "fit.tier", "in": ["A", "B"] } },
              { "name": "MQL", "owner": "Marketing", "required": ["title"] } ],
            "detours": [ { "name": "Recycled", "from": ["MQL"] } ] },
          "routing": {
            "territories": [
              { "name": "na-top", "when": { "all": [ { "attribute": "country", "in": ["US", "CA"] }, { "attribute": "fit.tier", "equals": "A" } ] }, "pool": "na" },
              { "name": "partner", "when": { "attribute": "country", "is": "known" }, "queue": "partners" } ],
            "pools": [ { "name": "na", "members": [ { "name": "ann", "weight": 2 }, { "name": "bob" } ], "fallback": "triage" } ],
            "queues": [ { "name": "triage", "steward": "ops" }, { "name": "partners" } ],
            "catchAll": "triage" },
          "sla": { "targets": [ { "name": "hand-raise", "metric": "firstTouch", "when": { "attribute": "handRaise", "equals": true }, "within": "5m", "calendar": "new-york" } ] },
          "dispositions": { "reasons": [
              { "code": "NotReady", "label": "Not ready", "stages": ["MQL"], "action": { "do": "recycle", "onDate": "callback", "after": "90d", "keepsOwner": true, "targetStage": "Recycled" } },
              { "code": "Duplicate", "label": "Duplicate", "kind": "turnBack", "action": { "do": "merge", "survivor": "survivingId" }, "givesTurnBack": true } ],
            "recycleLimit": { "most": 3, "within": "730d" } }
        }
        """;
}
