import Foundation
import Testing

@testable import Alignment

/// Short answers as offices give them, each with the verdict, or the two, that a reader of both would give.
@Suite struct EverydayAnswerTests {
  /// A row of a table: the dispositions that are right, the demand and the answer.
  struct Pair: CustomTestStringConvertible {
    let right: [Disposition]
    let demand: String
    let answer: String

    var testDescription: String { "\(demand) → \(answer)" }

    static func pairs(_ table: String) throws -> [Pair] {
      try table.split(separator: "\n").map { row in
        let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        try #require(cells.count == 3)
        let right = try cells[0].split(separator: "/").map { name in
          try #require(Disposition(rawValue: String(name)))
        }
        return Pair(right: right, demand: cells[1], answer: cells[2])
      }
    }
  }

  @Test(arguments: try Pair.pairs(Self.said))
  func `what an office says of an act decides`(pair: Pair) throws {
    #expect(pair.right.contains(try Samples.disposition(pair.demand, pair.answer)))
  }

  @Test(arguments: try Pair.pairs(Self.similar))
  func `words that say the contrary elsewhere, or nothing of the act, do not mislead`(pair: Pair) throws {
    #expect(pair.right.contains(try Samples.disposition(pair.demand, pair.answer)))
  }

  private static let said = """
    declined | Close Camp Ulm. | Camp Ulm stays open.
    declined | Close Camp Ulm. | Camp Ulm will stay open.
    declined | Close Camp Ulm. | Camp Ulm is to remain in operation.
    addressed | Keep Camp Ulm open. | Camp Ulm stays open.
    addressed | Rebuild the Mill Street junction. | The junction of Mill Street shall be redesigned. Work shall begin in May.
    addressed | Repair the roof of the Corn Hall. | The roof of the Corn Hall shall be repaired by June.
    declined | Reopen the night clinic. | The night clinic is not within our remit.
    addressed | Ensure that no contract is signed before the assessment is published. | I confirm that nothing will be signed until the assessment has been published.
    addressed | Do not sign the contract before the assessment is published. | The contract will not be signed until the assessment is published.
    declined | The council should provide a free bus. | Councillor Eriksen moved that a free bus be provided. The motion was lost by four votes to two.
    declined | The council should provide a free bus. | The motion to provide a free bus was defeated.
    addressed | The council should provide a free bus. | The motion to provide a free bus was carried.
    addressed | Do not sell the quilts. | The quilts have been pulled from the sale.
    addressed | Do not sell the quilts. | The quilts have been withdrawn from the auction.
    declined | Do not sell the quilts. | The sale of the quilts will go ahead.
    declined | Do not sell the quilts. | The quilts were sold in May.
    addressed | Settle the arrears of the housing allowance before Easter. | I am pleased to inform you that the outstanding housing allowance was paid on 28 January.
    partly-addressed/acknowledged | Repeal the Foreign Voices Act. | I encouraged the Government to review the Foreign Voices Act.
    partly-addressed | Allow visits at the Brackwater unit on weekdays and weekends. | Visits at the Brackwater unit are allowed on weekdays. Opening at weekends is not possible.
    declined | Disclose the production costs. | The production costs are commercially sensitive and we do not disclose them.
    addressed | Raise the case of Lena Voss with the Government. | I raised the case of Lena Voss with the Government.
    addressed | Visit the Kolm prison. | I visited the Kolm prison.
    addressed | Visit the Kolm prison. | I was able to visit the Kolm prison.
    declined | Visit the Kolm prison. | I was not able to visit the Kolm prison.
    declined | Visit the Kolm prison. | Regrettably, access to the Kolm prison was not granted.
    acknowledged | Visit the Kolm prison. | I have received many letters about the Kolm prison.
    acknowledged/partly-addressed | Reopen the night clinic. | We are looking at options for the night clinic.
    acknowledged | Reopen the night clinic. | We understand how much the night clinic matters to residents.
    acknowledged/partly-addressed | Reopen the night clinic. | The future of the night clinic will be considered by the board in March.
    declined | Reopen the night clinic. | We have no plans to reopen the night clinic.
    declined | Reopen the night clinic. | There are no current plans for the night clinic to reopen.
    partly-addressed | Reopen the night clinic. | We will reopen the night clinic if funding can be found.
    partly-addressed | Reopen the night clinic. | We hope to reopen the night clinic next year.
    declined | Reopen the night clinic. | The night clinic will not reopen before 2030.
    addressed | Reopen the night clinic. | The night clinic reopened on 4 May.
    addressed | Reopen the night clinic. | The night clinic is open again.
    declined | Reopen the night clinic. | The night clinic remains closed.
    declined | Reopen the night clinic. | The night clinic was closed for good reasons and that decision stands.
    declined | Withdraw the Media Bill. | The Government stands by the Media Bill.
    addressed | Withdraw the Media Bill. | The Media Bill has been withdrawn.
    addressed | Withdraw the Media Bill. | The Media Bill will not be proceeded with.
    addressed | Withdraw the Media Bill. | We have dropped the Media Bill.
    declined | Withdraw the Media Bill. | The Media Bill was adopted last week.
    partly-addressed | Withdraw the Media Bill. | We will amend the Media Bill.
    partly-addressed | Withdraw the Media Bill. | The Media Bill has been postponed.
    addressed | Pay the nurses the bonus of 500. | The nurses will receive the bonus of 500 with their June salary.
    partly-addressed | Pay the nurses a bonus of 500. | The nurses will receive a bonus of 300.
    declined | Pay the nurses a bonus of 500. | There is no money for a bonus for the nurses.
    addressed | Hire two more nurses. | Two more nurses start in June.
    addressed | Hire two more nurses. | Two nurses have been taken on.
    partly-addressed | Hire two more nurses. | One nurse has been taken on.
    addressed | Provide interpreters in the court. | From May, interpreters will be available in the court.
    addressed | Provide interpreters in the court. | There are now interpreters in the court.
    declined | Provide interpreters in the court. | Interpreters in the court are too expensive.
    declined | Provide interpreters in the court. | We do not believe interpreters in the court are needed.
    addressed | Publish the minutes. | You can find the minutes on our website.
    addressed | Publish the minutes. | The minutes are on our website.
    declined | Publish the minutes. | The minutes are confidential.
    addressed | Build a clinic in Ulm. | A clinic was built in Ulm.
    addressed | Build a clinic in Ulm. | A clinic is being built in Ulm.
    addressed | Build a clinic in Ulm. | Work on the clinic in Ulm has begun.
    declined | Keep Camp Ulm open. | Camp Ulm will stay closed.
    declined | Keep Camp Ulm open. | Camp Ulm remains closed.
    declined | Keep Camp Ulm open. | Camp Ulm is now closed.
    declined | Keep Camp Ulm open. | Camp Ulm closed in May.
    addressed | Close Camp Ulm. | Camp Ulm closed in May.
    addressed | Close Camp Ulm. | Camp Ulm is now closed.
    addressed | Teach Welsh in all schools. | Welsh is taught in all schools.
    addressed | Send an observer to the trial. | An observer was sent to the trial.
    addressed | Hold a public meeting in Ulm. | A public meeting was held in Ulm.
    addressed | Give the inspector the keys. | The inspector was given the keys.
    addressed | Withdraw the troops from Kolm. | The troops withdrew from Kolm in March.
    addressed | Free the two journalists. | The two journalists went free on Monday.
    declined | Free the two journalists. | The two journalists remain in custody.
    declined | Free the two journalists. | The two journalists have been sentenced to three years.
    declined | Free the two journalists. | The case of the two journalists is before the courts, and I cannot comment on it.
    acknowledged/declined | Free the two journalists. | The case of the two journalists is before the courts.
    addressed | Lift the ban on the newspaper. | The ban on the newspaper was lifted.
    declined | Lift the ban on the newspaper. | The ban on the newspaper remains in force.
    declined | Lift the ban on the newspaper. | The ban on the newspaper has been upheld.
    partly-addressed | Lift the ban on the newspaper. | The ban on the newspaper was relaxed.
    addressed | Reduce class sizes. | Class sizes have fallen from 30 to 24.
    declined | Reduce class sizes. | Class sizes have risen from 24 to 30.
    addressed | Raise the minimum wage. | The minimum wage rose to 12 in May.
    addressed | Raise the minimum wage. | The minimum wage will rise to 12 in May.
    declined | Raise the minimum wage. | The minimum wage will stay at 10.
    declined | Raise the minimum wage. | Raising the minimum wage would cost jobs.
    declined | Raise the minimum wage. | A higher minimum wage is not on the table.
    declined | Raise the minimum wage. | Now is not the time to raise the minimum wage.
    declined | Raise the minimum wage. | We must disappoint you on the minimum wage.
    acknowledged | Raise the minimum wage. | Your arguments on the minimum wage have been heard.
    acknowledged/partly-addressed | Raise the minimum wage. | The minimum wage will be discussed with the unions in May.
    partly-addressed | Raise the minimum wage. | The minimum wage will rise once inflation has fallen.
    partly-addressed | Raise the minimum wage to 14. | The minimum wage will rise to 12.
    addressed | Let the monitors into the camps. | The monitors now have access to the camps.
    declined | Let the monitors into the camps. | The monitors were turned away from the camps.
    declined | Let the monitors into the camps. | The monitors did not get into the camps.
    addressed | Consult the tenants before any works. | The tenants were consulted in May.
    addressed | Apologise to the families. | I am deeply sorry for what the families went through.
    addressed | Apologise to the families. | I want to apologise to the families.
    declined | Apologise to the families. | We have nothing to apologise to the families for.
    addressed | Set up an inquiry into the fire. | An inquiry into the fire has begun under Judge Holm.
    declined | Set up an inquiry into the fire. | An inquiry into the fire would serve no purpose.
    partly-addressed/acknowledged | Set up an inquiry into the fire. | The case for an inquiry into the fire will be looked at.
    addressed | Give tenants a right of appeal. | Tenants now have a right of appeal.
    addressed | Give tenants a right of appeal. | Tenants will have a right of appeal from May.
    addressed | Give tenants a right of appeal. | The new law gives tenants a right of appeal.
    declined | Give tenants a right of appeal. | Tenants have no right of appeal.
    declined | Give tenants a right of appeal. | There will be no right of appeal for tenants.
    """

  private static let similar = """
    acknowledged | Reopen the night clinic. | We hope to see you at the night clinic's anniversary.
    acknowledged | Pay the nurses a bonus. | We have received the nurses' petition about a bonus.
    addressed | Make the night bus free. | There will be no charge for the night bus.
    addressed | Scrap the charge for the night bus. | There will be no charge for the night bus.
    addressed | Do not build a mast on the hill. | There will be no mast on the hill.
    acknowledged | Investigate the torture of prisoners. | We have no evidence of torture of prisoners.
    acknowledged/addressed | Investigate the fire. | We have no doubt that the fire was terrible.
    addressed | Uphold the ruling on the forest. | The ruling on the forest was upheld.
    addressed | Keep the names of witnesses confidential. | The names of witnesses are confidential.
    addressed | Keep the pool open in winter. | The pool stays open in winter.
    declined | Keep the pool open in winter. | The pool will be shut in winter.
    addressed | Hold the public meeting. | The public meeting will be held in May.
    declined | Hold the public meeting. | The public meeting was called off.
    addressed | Stop the sale of the park. | The sale of the park has been called off.
    addressed | Do not close the school. | The closure of the school has been called off.
    declined | Do not demolish the hall. | The hall was demolished in May.
    addressed | Ensure that no forest is cleared. | No forest will be cleared.
    declined | Ensure that no forest is cleared. | The forest will be cleared in May.
    declined | Make sure that nobody is evicted. | The tenants were evicted in May.
    addressed | Make sure that nobody is evicted. | Nobody will be evicted.
    addressed | Make sure that everybody is heard. | Everybody will be heard.
    declined | Lower the rent. | Lowering the rent would cost jobs.
    acknowledged | Do not raise the rent. | Raising the rent would hurt families.
    addressed | Withdraw the Media Bill. | The Media Bill has been scrapped.
    declined | Withdraw the Media Bill. | The Media Bill was passed on Friday.
    addressed | Adopt the Housing Bill. | The Housing Bill was adopted on Friday.
    addressed | Suspend the deportations to Kolm. | Deportations to Kolm have been suspended.
    addressed/partly-addressed | End deportations to Kolm. | Deportations to Kolm have stopped.
    addressed | Limit the speed on Mill Road. | The speed on Mill Road will be limited.
    addressed | Postpone the vote. | The vote has been postponed.
    addressed | Amend the Media Act. | We will amend the Media Act.
    addressed | Revise the plan for the harbour. | The plan for the harbour will be revised.
    addressed | Restrict lorries in the old town. | Lorries will be restricted in the old town.
    addressed | Hire two nurses. | Three nurses have been taken on.
    addressed | Hire one nurse. | One nurse has been taken on.
    addressed | Give every pupil a free meal. | Every pupil will receive a free meal.
    addressed | Offer the tenants new flats. | The tenants will get new flats.
    declined | Give every pupil a free meal. | Free meals are too expensive.
    addressed | Publish the report. | The report can be found on our website.
    addressed | Publish the report. | The report is on our website.
    declined | Do not build the road. | Work on the road has begun.
    declined | Do not build the road. | Building of the road has begun.
    declined | Free the writer Lena Voss. | Lena Voss remains in prison.
    acknowledged | Visit the writer Lena Voss in prison. | Lena Voss remains in prison.
    addressed | Apologise to the families of the victims. | We are deeply sorry for what the families of the victims suffered.
    acknowledged | Rehouse the families of the fire. | We are deeply sorry for the families of the fire.
    acknowledged | Publish the report on the fire. | I am sorry that you are unhappy with the report on the fire.
    declined | Reopen the station. | The station will not be reopened, as no one used it.
    addressed | Let us see the plans. | You can find the plans on our website.
    partly-addressed | Publish the minutes of both committees. | The minutes of the works committee are now published. Those of the audit committee cannot be published.
    addressed | Publish the minutes. | The minutes are now published. Photographs are not possible.
    """
}
