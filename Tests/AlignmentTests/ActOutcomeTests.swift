import Testing

@testable import Alignment

/// Answers that tell how things came out, without the demanded verb: "the lift is working again" for "repair the lift".
@Suite struct ActOutcomeTests {
  @Test(arguments: try EverydayAnswerTests.Pair.pairs(Self.told))
  func `how things came out decides`(pair: EverydayAnswerTests.Pair) throws {
    #expect(pair.right.contains(try Samples.disposition(pair.demand, pair.answer)))
  }

  @Test(arguments: try EverydayAnswerTests.Pair.pairs(Self.others))
  func `the same words of another thing, time or person decide nothing`(pair: EverydayAnswerTests.Pair) throws
  {
    #expect(pair.right.contains(try Samples.disposition(pair.demand, pair.answer)))
  }

  @Test func `each phrase of the table is found where its act is asked for, and nowhere denied`() throws {
    var reader = TermReader()
    for row in ActOutcomes.table {
      let verb = reader.stem(ofWord: String(try #require(row.acts.split(separator: " ").first)))
      for phrase in [row.done, row.partly, row.refused].flatMap({ $0.split(separator: ",") }) {
        let words = phrase.replacing("…", with: "quietly").split(whereSeparator: \.isWhitespace).joined(
          separator: " ")
        let sentence = SentenceReading("Since Monday \(words) harbour.", reader: &reader)
        #expect(ActOutcomes.find(in: sentence, of: verb) != nil, "\(words)")
        #expect(ActOutcomes.find(in: sentence, of: "whistl") == nil)
      }
    }
  }

  private static let told = """
    addressed | Give the tenants a copy of the survey. | Every tenant has had a copy of the survey since June.
    addressed | Give the tenants a copy of the survey. | A copy of the survey is on its way to the tenants.
    addressed | Publish the safety reports of the ferry. | The safety reports of the ferry are public documents.
    addressed | Publish the safety reports of the ferry. | Anyone may read the safety reports of the ferry in our library.
    addressed | Open the hall to youth groups. | Youth groups have been using the hall since March.
    addressed | Extend the deadline for comments. | The deadline for comments has been moved from 1 May to 1 June.
    addressed | Appoint a new director. | A new director started work on 2 May.
    declined | Dismiss the director. | The director has our full support.
    declined | Dismiss the director. | The director keeps her post.
    addressed | Dismiss the director. | The director has left the company.
    addressed | Dismiss the director. | The director was relieved of his duties on Friday.
    partly-addressed | Dismiss the director. | The director has been suspended while an inquiry takes place.
    declined | Investigate the death of the prisoner. | The file on the death of the prisoner has been closed.
    addressed | Investigate the death of the prisoner. | An inquiry into the death of the prisoner is under way.
    partly-addressed/acknowledged | Investigate the death of the prisoner. | We have asked the prison for a report on the death of the prisoner.
    declined | Investigate the death of the prisoner. | The prisoner died a natural death and there is nothing to inquire into.
    addressed | Pay the cleaners the minimum wage. | From May no cleaner will earn less than the minimum wage.
    declined | Pay the cleaners the minimum wage. | The cleaners are not covered by the minimum wage.
    addressed | Stop using tear gas at demonstrations. | Tear gas has been taken out of service.
    declined | Stop using tear gas at demonstrations. | Tear gas is a proportionate means of dispersing violent demonstrations.
    declined | Stop using tear gas at demonstrations. | Our officers need tear gas for their own protection at demonstrations.
    addressed | Stop using tear gas at demonstrations. | Officers have been forbidden to use tear gas at demonstrations.
    partly-addressed | Stop using tear gas at demonstrations. | Tear gas will be used at demonstrations only as a last resort.
    acknowledged | Stop using tear gas at demonstrations. | The use of tear gas at demonstrations has been much debated.
    addressed | Do not raise the bus fare. | The bus fare stays at two crowns.
    declined | Do not raise the bus fare. | An increase of the bus fare is unavoidable.
    addressed | Do not raise the bus fare. | We have dropped the idea of raising the bus fare.
    addressed | Repair the lift at the station. | The lift at the station is working again.
    addressed | Repair the lift at the station. | The lift at the station is back in service.
    declined | Repair the lift at the station. | The lift at the station is beyond repair.
    acknowledged | Repair the lift at the station. | We apologise for the inconvenience caused by the lift at the station.
    partly-addressed | Repair the lift at the station. | Spare parts for the lift at the station have been ordered.
    addressed | Withdraw the charges against the students. | The students no longer face charges.
    addressed | Withdraw the charges against the students. | The court threw out the charges against the students.
    declined | Withdraw the charges against the students. | The trial of the students on these charges opens in May.
    declined | Withdraw the charges against the students. | The charges against the students are serious and must be tried in court.
    acknowledged | Withdraw the charges against the students. | Charges against the students are a matter for the prosecutor.
    addressed | Allow the vigil in the square. | The vigil in the square may go ahead.
    addressed | Allow the vigil in the square. | You have our permission for the vigil in the square.
    declined | Allow the vigil in the square. | The square is needed for the market on the day of the vigil.
    declined | Allow the vigil in the square. | Permission for the vigil in the square has been withheld.
    partly-addressed | Allow the vigil in the square. | The vigil may take place in the park instead of the square.
    addressed | Return the land to the villagers. | The villagers have their land back.
    addressed | Return the land to the villagers. | The land was handed back to the villagers in May.
    partly-addressed | Return the land to the villagers. | The villagers will get back a third of their land.
    declined | Return the land to the villagers. | The villagers have no title to the land.
    acknowledged | Return the land to the villagers. | The land court will hear the claim of the villagers in May.
    addressed | Plant hedges along the new road. | Hedges line the new road since last autumn.
    addressed | Plant hedges along the new road. | The contract for the hedges along the new road has been awarded and planting starts in May.
    declined | Plant hedges along the new road. | There is no room for hedges along the new road.
    addressed | Teach sign language in all schools. | Sign language is taught in all schools from this year.
    addressed | Teach sign language in all schools. | Sign language has become a subject in all schools.
    declined | Teach sign language in all schools. | The timetable of schools is full, and sign language must remain an extra.
    partly-addressed | Teach sign language in all schools. | Schools may offer sign language as an option.
    partly-addressed | Teach sign language in all schools. | Ten schools will teach sign language from this year.
    addressed | End the siege of the town. | The siege of the town is over.
    addressed | End the siege of the town. | Our troops have left the town and the siege with it.
    declined | End the siege of the town. | The siege of the town goes on until the rebels lay down their arms.
    addressed | Hand over the logs of the server. | The logs of the server were given to the commission on Monday.
    declined | Hand over the logs of the server. | The logs of the server no longer exist.
    declined | Hand over the logs of the server. | The logs of the server are protected by professional secrecy.
    declined | Do not sell the forest. | The forest has a new owner since May.
    addressed | Do not sell the forest. | The forest is not for sale.
    addressed | Do not sell the forest. | The forest will stay in public hands.
    declined | Buy the forest. | The forest is not for sale.
    declined | Stop the privatisation of the railway. | The railway passes into private hands in May.
    addressed | Include disabled people in the advisory board. | The advisory board now counts two disabled people among its members.
    partly-addressed | Reduce the number of pupils in a class to 25. | The number of pupils in a class has come down from 32 to 28.
    addressed | Sign the treaty on cluster bombs. | Our signature stands under the treaty on cluster bombs since Monday.
    declined | Sign the treaty on cluster bombs. | We remain outside the treaty on cluster bombs.
    declined | Sign the treaty on cluster bombs. | The treaty on cluster bombs goes too far for us.
    partly-addressed | Sign the treaty on cluster bombs. | We intend to sign the treaty on cluster bombs once our stocks are destroyed.
    acknowledged | Sign the treaty on cluster bombs. | The treaty on cluster bombs has many friends in our parliament.
    declined | Move the bus stop back to the hospital gate. | The bus stop stays where it is.
    declined | Move the bus stop back to the hospital gate. | There is not enough space for buses at the hospital gate.
    addressed | Treat detainees in line with the convention. | All detainees are treated in line with the convention.
    addressed | Let families visit the detainees every week. | Families may visit the detainees every Sunday.
    partly-addressed | Let families visit the detainees every week. | Families may visit the detainees once a month.
    declined | Let families visit the detainees every week. | The detainees may not receive visits.
    addressed | Admit the journalists to the trial. | The trial is open to journalists.
    declined | Admit the journalists to the trial. | The trial is held behind closed doors, without journalists.
    declined | Admit the journalists to the trial. | The trial is not public and journalists cannot attend.
    addressed | Reinstate the dismissed drivers. | The dismissed drivers are back at work.
    addressed | Reinstate the dismissed drivers. | The dismissed drivers have their jobs back.
    partly-addressed | Reinstate the dismissed drivers. | Five of the dismissed drivers are back at work.
    declined | Reinstate the dismissed drivers. | The places of the dismissed drivers have been filled.
    declined | Reinstate the dismissed drivers. | The dismissal of the drivers was lawful.
    addressed | Clean the beach of oil. | The beach is free of oil.
    addressed | Clean the beach of oil. | Work to clear the beach of oil starts on Monday.
    declined | Clean the beach of oil. | The oil on the beach will disappear by itself.
    partly-addressed | Clean the beach of oil. | Half the beach is free of oil.
    addressed | Put a nurse in every school. | Every school has a nurse.
    addressed | Put a nurse in every school. | Every school will have a nurse by May.
    declined | Put a nurse in every school. | A nurse in every school is more than we can pay for.
    addressed | End the curfew. | The curfew ended on Monday.
    addressed | End the curfew. | People may move freely at night again, as the curfew is no longer in force.
    declined | End the curfew. | The curfew remains until further notice.
    declined | End the curfew. | Without the curfew there would be looting.
    partly-addressed | End the curfew. | The curfew now begins at midnight instead of eight.
    declined | Recall the faulty brakes. | The brakes meet all standards and are not faulty.
    addressed | Give asylum to Karim Sole. | Karim Sole was granted asylum on Friday.
    declined | Give asylum to Karim Sole. | Karim Sole does not meet the conditions for asylum.
    acknowledged | Give asylum to Karim Sole. | The asylum claim of Karim Sole is pending.
    acknowledged | Give asylum to Karim Sole. | A court will rule on the asylum claim of Karim Sole.
    declined | Do not weaken the water law. | The new water law lowers the standards by a third.
    addressed | Do not weaken the water law. | The water law will be left as it is.
    addressed | Do not weaken the water law. | The water law will be strengthened.
    addressed | Drop the plan for a second runway. | There will be no second runway.
    addressed | Drop the plan for a second runway. | The second runway is off the table.
    declined | Drop the plan for a second runway. | The second runway will be ready in 2030.
    """

  private static let others = """
    acknowledged | Repair the lift at the station. | The lift at the station was built in 1975.
    acknowledged | Dismiss the director. | The director has left for Vienna, where she will speak at a congress.
    acknowledged | Investigate the death of the prisoner. | The death of the prisoner has shocked us all.
    acknowledged | Free the two nurses. | The nurses' union remains in talks with us.
    declined | Free the two nurses. | The two nurses remain behind bars.
    acknowledged | Pay the divers. | The divers have received our letter.
    declined | Pay the divers. | The divers are not entitled to any payment.
    acknowledged | Give the families the file. | The families have the right to feel angry about the file.
    acknowledged | Publish the file. | The file has pages about the harbour.
    acknowledged | Stop the logging. | Logging is needed for nothing, some say.
    addressed | Stop the logging. | Logging is no longer allowed.
    declined | Stop the logging. | Logging there is legal.
    declined | Stop the logging. | Logging goes on as before.
    acknowledged | Stop the logging. | The end of logging has long been discussed.
    addressed | Do not close the pool. | The pool is not closing.
    addressed | Do not close the pool. | The pool remains open.
    declined | Do not close the pool. | The pool closed its doors in May.
    declined | Do not close the pool. | The pool is no longer open.
    acknowledged | Do not close the pool. | The pool was opened in 1970.
    addressed | Open the archive. | The archive is open to all since May.
    declined | Open the archive. | The archive remains closed.
    acknowledged | Translate the form into Arabic. | There is much interest in an Arabic form.
    acknowledged | Put a nurse in every school. | Every school has a right to a nurse, the unions say.
    acknowledged | Put a nurse in every school. | Schools have a problem finding a nurse.
    acknowledged/declined | Build a school in Orm. | There is a school in Ulm, and none in Orm.
    acknowledged | Appoint an auditor. | The auditor has left us a report.
    acknowledged | Sell the yacht. | The yacht has an owner.
    declined | Let us see the contract. | The contract is confidential.
    declined | Let the press attend the hearing. | The press may not attend the hearing.
    addressed | Let the press attend the hearing. | The press may attend the hearing.
    acknowledged | Lower the toll. | The toll may be high for some.
    acknowledged | Lower the toll. | A lower toll has been called for by some.
    addressed | Do not demolish the mill. | The mill will not be pulled down.
    declined | Do not demolish the mill. | The mill was torn down in May.
    addressed | Demolish the mill. | The mill was torn down in May.
    addressed | Hire two cooks. | Two cooks have been taken on.
    declined | Do not dismiss the cooks. | The cooks have been laid off.
    acknowledged | Do not dismiss the cooks. | The cooks have laid a good table.
    addressed | Do not dismiss the cooks. | All cooks will keep their jobs.
    addressed | Fell the dead oaks. | The dead oaks were cut down in May.
    declined | Do not fell the oaks. | The oaks were cut down in May.
    acknowledged | Cut the tax on bread. | The tax on bread was taken up in the debate.
    declined | Build a mosque in Orm. | There is no room for a mosque in Orm.
    declined | Reopen the mine. | The mine is not worth reopening.
    declined | Introduce a rent cap. | A rent cap would hurt tenants most.
    acknowledged | Introduce a rent cap. | A rent cap would help tenants.
    addressed | Scrap the rent cap. | The rent cap is gone.
    declined | Scrap the rent cap. | The rent cap protects tenants.
    acknowledged | Scrap the rent cap. | Some say that the rent cap protects tenants.
    declined | End the ban on fishing. | The ban on fishing protects the stocks.
    declined | End the ban on fishing. | The ban on fishing is needed.
    acknowledged | End the ban on fishing. | The ban on fishing is not popular.
    acknowledged | Extend the inquiry. | The inquiry has a further witness.
    """
}
