// SenderColumnTests.swift: the names of the fields of a list.

import Testing

@testable import Batch

/// Scripts pass them with `--map`, and each language's `lists.txt` has a list of each name.
@Test func fieldsAreNamedByTheirCases() {
  #expect(
    SenderColumn.names == [
      "id", "first_name", "middle_name", "last_name", "second_last_name", "suffix", "name", "title",
      "salutation",
      "address_supplement", "street", "house_number", "house_number_suffix", "address_2", "address_3",
      "postcode", "city",
      "postcode_city", "region", "country", "email", "phone", "language", "group", "message", "birth_date",
      "deceased", "do_not_contact", "do_not_mail", "do_not_email", "contact_type", "is_organisation",
      "po_box",
      "about",
    ])
}
