import Testing

@testable import Alignment

/// What an answer leaves out, to whom it is given, and acts that it names in another form than the demand's verb.
@Suite struct RestAndFormTests {
  @Test(arguments: try EverydayAnswerTests.Pair.pairs(Self.parts))
  func `a yes to some of those asked for is a part`(pair: EverydayAnswerTests.Pair) throws {
    #expect(pair.right.contains(try Samples.disposition(pair.demand, pair.answer)))
  }

  @Test(arguments: try EverydayAnswerTests.Pair.pairs(Self.wholes))
  func `words that only look like a limit take nothing back`(pair: EverydayAnswerTests.Pair) throws {
    #expect(pair.right.contains(try Samples.disposition(pair.demand, pair.answer)))
  }

  @Test(arguments: try EverydayAnswerTests.Pair.pairs(Self.forms))
  func `the act is read in its other forms, and where another sentence tells it`(
    pair: EverydayAnswerTests.Pair
  ) throws {
    #expect(pair.right.contains(try Samples.disposition(pair.demand, pair.answer)))
  }

  @Test(arguments: try EverydayAnswerTests.Pair.pairs(Self.others))
  func `the same forms of another act decide nothing`(pair: EverydayAnswerTests.Pair) throws {
    #expect(pair.right.contains(try Samples.disposition(pair.demand, pair.answer)))
  }

  private static let parts = """
    partly-addressed | Give every pupil a bus pass. | Pupils will be given a bus pass from May. Elsewhere in the county the present fares remain.
    partly-addressed | Give every pupil a bus pass. | Pupils in the first two years will be given a bus pass.
    partly-addressed | Repay all customers in full. | Customers whose orders were placed before 3 March have been repaid.
    partly-addressed | Vaccinate all staff against measles. | Staff under 40 have been vaccinated against measles.
    partly-addressed | Vaccinate all staff against measles. | Staff between twenty and thirty will be vaccinated against measles.
    partly-addressed | Publish the names of all lenders. | The names of the lenders have been published. The remaining lenders will be asked for their consent.
    partly-addressed | Publish the names of all lenders. | The names of the lenders were published in May. Private lenders are not yet included.
    partly-addressed | Publish all minutes since 2008. | The minutes from 2015 onwards have been published.
    partly-addressed | Sign the protocol without reservations. | The protocol was signed, with a reservation to article 4.
    partly-addressed | Set up a tribunal with power to hear witnesses. | The tribunal has been set up, but for witnesses attendance will be voluntary.
    partly-addressed | Provide a nurse in every school. | Nurses have been provided in schools. Other types of school must wait until next year.
    partly-addressed | Open the archive to all readers. | Readers may now use the archive on Mondays, and we hope to extend this.
    partly-addressed | Lift the curfew in the old town. | The curfew in the old town begins at eleven instead of eight.
    """

  private static let wholes = """
    addressed | Publish your emissions every year. | Our emissions have formed part of the annual report since 2019 and we publish them every year.
    addressed | Abolish flogging for all offences. | Flogging has been abolished for all offences, and all pending sentences were commuted.
    addressed | Release the two editors. | The two editors have been released. The others arrested with them were released, too.
    addressed | Publish all minutes since 2008. | All minutes since 2008 have been published.
    addressed | Publish all minutes since 2008. | The minutes from 2008 onwards have been published.
    addressed | Sign the protocol without reservations. | The protocol was signed without reservations.
    addressed | Sign the protocol without reservations. | The protocol was signed, and no reservation was made.
    addressed | Repay all customers in full. | All customers who bought tickets have been repaid in full.
    """

  private static let forms = """
    addressed | Replace the gas pipes in Cole Street. | Crews started replacing the gas pipes in Cole Street on Monday.
    addressed | Introduce quiet hours at the museum. | From this month the museum is introducing quiet hours on Sundays.
    addressed | Declare the marsh a reserve. | The assembly passed a motion declaring the marsh a reserve.
    addressed | Compensate the divers of the Olm. | The divers of the Olm have received compensation.
    addressed | Recognise our union at the quarry. | The company signed a recognition agreement with the union at the quarry.
    declined | Do not extend the ban on rallies. | The senate approved the extension of the ban on rallies.
    addressed | Do not sell the meadow. | The council voted on Monday to keep the meadow.
    addressed | Do not sell the meadow. | A covenant protects the meadow from sale.
    addressed | End the ban on nurses at the rally. | The ban has been lifted. Nurses were seen at every rally in the stadium last month.
    declined | Return the carved doors to Oru. | The carved doors from Oru will remain in the gallery.
    declined | Refund all guests whose stay was cancelled. | Guests whose stay was cancelled are not entitled to a refund.
    declined | Delete the photographs of the children. | The firm has no obligation to delete the photographs of the children.
    declined | Return the bell to the village. | The trustees are prevented by law from giving the bell to the village.
    declined | Stop the flights to Varn. | The flights to Varn will be maintained.
    declined | Stop the sale of spyware to the police. | We will continue to supply the police with spyware.
    declined | Recall the envoy from Tarsk. | The ministry sees no benefit in recalling the envoy from Tarsk.
    declined | Reinstate the six guards dismissed in May. | The six guards were dismissed for theft and the firm stands by that decision.
    acknowledged/declined | Reinstate the six guards dismissed in May. | The six guards were dismissed for theft.
    acknowledged | Stop lorries from idling at the gate. | The port has commissioned a study of idling lorries at the gate.
    acknowledged | Fix the damp in the flats. | Your report on the damp in the flats has been logged.
    addressed | Cancel the debts of the co-operatives. | The debts of the co-operatives have been written off.
    addressed | Provide interpreters at all hearings. | Interpreters have been available at all hearings since June.
    """

  private static let others = """
    acknowledged | Share the maps of the mines with the villages. | We share the concerns of the villages about the mines.
    acknowledged | Share the maps of the mines with the villages. | We share your view that the villages need maps of the mines.
    acknowledged/partly-addressed | Lift the curfew in the old town. | The curfew in the old town was declared after the riots of May.
    acknowledged | Protect the children of Besk. | The Office continues to follow the situation of the children of Besk.
    acknowledged/declined | Compensate the divers of the Olm. | We received a request for compensation from the divers of the Olm.
    """
}
